/** A User of SCIM and a person of the directory. The userName is the address with which the person signs in. */
import { z } from 'zod'
import { cleanText } from '#fields/text/kind.ts'
import type { Values } from '#kernel/model.ts'
import type { Person } from '#processes/foundation/directory/model.ts'
import type { ComparedAttributes } from './filter.ts'
import { enterpriseSchema, userSchema } from './schemas.ts'
import { invalidValue } from './scim-error.ts'

/** What a filter of Users may compare. */
export const userFilters: ComparedAttributes = new Map([
  ['id', { field: 'id', as: 'id' }],
  ['externalid', { field: 'externalId', as: 'text' }],
  ['username', { field: 'email', as: 'address' }],
  ['emails', { field: 'email', as: 'address' }],
  ['emails.value', { field: 'email', as: 'address' }],
  ['displayname', { field: 'title', as: 'text' }],
  ['name.formatted', { field: 'title', as: 'text' }],
  ['active', { field: 'state', as: 'active' }],
])

/** Cleaned as the program stores it, so that a name of characters that cannot be stored counts as none. */
export const line = z.string().overwrite(cleanText).max(300)
const optional = line.nullish()
/** Entra ID sends truth values as texts. */
const truth = z.union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
const phone = z.looseObject({ value: optional, type: optional, primary: truth.nullish() })
const manager = z.union([line.transform((value) => ({ value })), z.looseObject({ value: optional })])

/** What is read of a User; other attributes are accepted and not kept. */
const userBody = z.looseObject({
  userName: line.min(1),
  displayName: optional,
  name: z.looseObject({ formatted: optional, givenName: optional, familyName: optional }).nullish(),
  active: truth.nullish(),
  phoneNumbers: z.array(phone).max(100).nullish(),
  preferredLanguage: optional,
  externalId: optional,
  [enterpriseSchema]: z.looseObject({ manager: manager.nullish() }).nullish(),
})
type UserBody = z.output<typeof userBody>

/** What a User says about the person. */
export interface WantedPerson {
  readonly active: boolean
  readonly values: Values
}

/** Reads a User. `before` is the person that it replaces, whose name decides which of several names is new. Throws `invalidValue`. */
export const wantedPerson = (body: unknown, before?: Person): WantedPerson => {
  const read = userBody.safeParse(body)
  if (!read.success) throw invalidValue(`The User is not valid: ${z.prettifyError(read.error)}`)
  const user = read.data
  return {
    active: user.active ?? true,
    values: {
      title: titleOf(user, before?.title),
      email: user.userName.toLowerCase(),
      phone: phoneOf(user),
      language: user.preferredLanguage || null,
      manager: user[enterpriseSchema]?.manager?.value || null,
      externalId: user.externalId || null,
    },
  }
}

/** An identity provider may change one of several names, and repeat the others as it read them. */
const titleOf = ({ displayName, name, userName }: UserBody, before: string | undefined): string => {
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ')
  const names = [displayName, name?.formatted, parts].flatMap((one) => (one ? [one] : []))
  return names.find((one) => one !== before) ?? names[0] ?? before ?? userName
}

const phoneOf = ({ phoneNumbers }: UserBody): string | null => {
  const numbers = (phoneNumbers ?? []).filter(({ value }) => value)
  const chosen =
    numbers.find(({ primary }) => primary) ??
    numbers.find(({ type }) => type?.toLowerCase() === 'work') ??
    numbers.find(({ type }) => type?.toLowerCase() === 'mobile') ??
    numbers[0]
  return chosen?.value ?? null
}

export const versionOf = (version: number | string): string => `W/"${version}"`

/** A person as a User. */
export const userJson = (person: Person, base: string) => ({
  schemas: [userSchema, ...(person.manager ? [enterpriseSchema] : [])],
  id: person.id,
  ...(person.externalId ? { externalId: person.externalId } : {}),
  userName: person.email ?? '',
  name: { formatted: person.title },
  displayName: person.title,
  active: person.state === 'active',
  emails: [{ value: person.email ?? '', type: 'work', primary: true }],
  ...(person.phone ? { phoneNumbers: [{ value: person.phone, type: 'work' }] } : {}),
  ...(person.language ? { preferredLanguage: person.language } : {}),
  ...(person.manager ? { [enterpriseSchema]: { manager: { value: person.manager, $ref: `${base}/Users/${person.manager}` } } } : {}),
  meta: {
    resourceType: 'User',
    created: person.createdAt,
    lastModified: person.updatedAt,
    location: `${base}/Users/${person.id}`,
    version: versionOf(person.version),
  },
})
