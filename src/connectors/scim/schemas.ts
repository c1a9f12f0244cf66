/** What the service says about itself (RFC 7643, sections 5 to 7): its abilities, its resource types and their attributes. */
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

export const maxPageSize = 200

const meta = (base: string, path: string, resourceType: string) => ({ resourceType, location: `${base}${path}` })

export const serviceProviderConfig = (base: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: maxPageSize },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    { type: 'oauthbearertoken', name: 'Bearer token', description: 'A token of Sereno with the role Provisioner', primary: true },
  ],
  meta: meta(base, '/ServiceProviderConfig', 'ServiceProviderConfig'),
})

const resourceTypeSchema = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType'

export const resourceTypes = (base: string) => [
  {
    schemas: [resourceTypeSchema],
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    description: 'A person of the directory',
    schema: userSchema,
    schemaExtensions: [{ schema: enterpriseSchema, required: false }],
    meta: meta(base, '/ResourceTypes/User', 'ResourceType'),
  },
  {
    schemas: [resourceTypeSchema],
    id: 'Group',
    name: 'Group',
    endpoint: '/Groups',
    description: 'A team of the directory',
    schema: groupSchema,
    meta: meta(base, '/ResourceTypes/Group', 'ResourceType'),
  },
]

interface Further {
  readonly type?: 'string' | 'boolean' | 'complex' | 'reference'
  readonly multiValued?: boolean
  readonly required?: boolean
  readonly caseExact?: boolean
  readonly mutability?: 'readWrite' | 'readOnly'
  readonly uniqueness?: 'none' | 'server'
  readonly subAttributes?: readonly object[]
}

const attribute = (name: string, description: string, further: Further = {}) => ({
  name,
  description,
  type: 'string',
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...further,
})

const parts = (...subAttributes: readonly object[]): Further => ({ type: 'complex', subAttributes })
const value = attribute('value', 'The value')
const kind = attribute('type', 'Always work', { mutability: 'readOnly' })

const userAttributes = [
  attribute('userName', 'The address with which the person signs in', { required: true, uniqueness: 'server' }),
  attribute('displayName', 'The name of the person'),
  attribute('name', 'The name of the person', parts(attribute('formatted', 'The same as displayName'))),
  attribute('active', 'Whether the person is in the directory; otherwise retired', { type: 'boolean' }),
  attribute('emails', 'The userName again; changes are ignored', {
    ...parts(value, kind, attribute('primary', 'Always true', { type: 'boolean' })),
    multiValued: true,
    mutability: 'readOnly',
  }),
  attribute('phoneNumbers', 'One number: the primary one, or that of work', { ...parts(value, kind), multiValued: true }),
  attribute('preferredLanguage', 'A code of the form en or en-US'),
  attribute('externalId', 'The id at the identity provider', { caseExact: true, uniqueness: 'server' }),
]

const groupAttributes = [
  attribute('displayName', 'The name of the team', { required: true }),
  attribute('externalId', 'The id at the identity provider', { caseExact: true, uniqueness: 'server' }),
  attribute('members', 'The people of the team', { ...parts(attribute('value', 'The id of a User')), multiValued: true }),
]

const manager = parts(attribute('value', 'The id of a User'))

export const schemas = (base: string) =>
  [
    { id: userSchema, name: 'User', description: 'A person of the directory', attributes: userAttributes },
    { id: groupSchema, name: 'Group', description: 'A team of the directory', attributes: groupAttributes },
    {
      id: enterpriseSchema,
      name: 'EnterpriseUser',
      description: 'The manager',
      attributes: [attribute('manager', 'The manager', manager)],
    },
  ].map((schema) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    ...schema,
    meta: meta(base, `/Schemas/${schema.id}`, 'Schema'),
  }))
