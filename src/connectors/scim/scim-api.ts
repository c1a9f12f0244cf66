/**
 * A service of SCIM 2.0 (RFC 7643, RFC 7644): identity providers such as Microsoft Entra ID, Okta and Keycloak maintain people and teams.
 * A User is a person with an address, a Group is a team, and its members are memberships. Roles are granted to teams in Sereno; nobody
 * gets one from outside.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Call, Connector, ConnectorDeps, ConnectorRoute, Need } from '../contract/connector.ts'
import { createGroup, deleteGroup, listGroups, patchGroup, replaceGroup, seeGroup } from './groups.ts'
import { askedOf, idIn, listAnswer, projected, sendResource, sendScim } from './resource-request.ts'
import { resourceTypes, schemas, serviceProviderConfig } from './schemas.ts'
import { errorBody, mediaType, notFound, statusOf } from './scim-error.ts'
import { createUser, deleteUser, listUsers, patchUser, replaceUser, type ScimService, seeUser } from './users.ts'

export const scim: Connector = {
  name: 'scim',
  type: 'person',
  limits: {
    // a group of ten thousand members is about 1 MB
    bodyBytes: 2 * 1024 * 1024,
    // Entra ID sends 40 requests a second at most, and waits after status 429
    requestsPerMinute: 3000,
  },
  mediaTypes: [mediaType],
  errorBody,
  statusOf,
  routes: (deps) => {
    const service: ScimService = { engine: deps.engine, base: baseOf(deps) }
    return [...descriptions(service.base), ...userRoutes(service), ...groupRoutes(service)]
  },
}

const baseOf = ({ publicUrl }: Pick<ConnectorDeps, 'publicUrl'>): string => `${publicUrl.replace(/\/$/, '')}/connect/scim/v2`

const route = (
  method: ConnectorRoute['method'],
  path: string,
  handle: (call: Call) => unknown,
  needs: Need = method === 'GET' ? 'read' : 'create',
): ConnectorRoute => ({ method, path: `/v2${path}`, needs, handle })

/** The documents of the service, as a list and one by one. */
const descriptions = (base: string): readonly ConnectorRoute[] => {
  const everything = askedOf({ query: {} })
  const lists = [
    ['/ResourceTypes', resourceTypes(base)],
    ['/Schemas', schemas(base)],
  ] as const
  return [
    route('GET', '/ServiceProviderConfig', ({ reply }) => sendScim(reply, serviceProviderConfig(base))),
    ...lists.flatMap(([path, documents]) => [
      route('GET', path, ({ reply }) => sendScim(reply, listAnswer(everything, documents.length, documents))),
      route('GET', `${path}/:id`, ({ request, reply }) => {
        const { id } = idIn(request)
        const found = documents.find((one) => one.id === id)
        if (!found) throw notFound(id)
        return sendScim(reply, found)
      }),
    ]),
  ]
}

/** The id in the address. Throws 404 for one that cannot exist. */
const ownId = (request: FastifyRequest): string => {
  const { id, known } = idIn(request)
  if (!known) throw notFound(id)
  return id
}

const sendNothing = (reply: FastifyReply): FastifyReply => reply.code(204).send()

const sendList = (
  reply: FastifyReply,
  asked: ReturnType<typeof askedOf>,
  { total, resources }: { readonly total: number; readonly resources: readonly object[] },
): FastifyReply => {
  const shown = resources.map((one) => projected(asked, one))
  return sendScim(reply, listAnswer(asked, total, shown))
}

const userRoutes = (service: ScimService): readonly ConnectorRoute[] => [
  route('GET', '/Users', async ({ who, request, reply }) => {
    const asked = askedOf(request)
    return sendList(reply, asked, await listUsers(service, who, asked))
  }),
  route('POST', '/Users', async ({ who, request, reply }) =>
    sendResource(reply, askedOf(request), await createUser(service, who, request.body), 201),
  ),
  route('GET', '/Users/:id', async ({ who, request, reply }) =>
    sendResource(reply, askedOf(request), await seeUser(service, who, ownId(request))),
  ),
  route('PUT', '/Users/:id', async ({ who, request, reply }) =>
    sendResource(reply, askedOf(request), await replaceUser(service, who, request, ownId(request))),
  ),
  route('PATCH', '/Users/:id', async ({ who, request, reply }) =>
    sendResource(reply, askedOf(request), await patchUser(service, who, request, ownId(request))),
  ),
  route('DELETE', '/Users/:id', async ({ who, request, reply }) => {
    await deleteUser(service, who, request, ownId(request))
    return sendNothing(reply)
  }),
]

const groupRoutes = (service: ScimService): readonly ConnectorRoute[] => [
  route('GET', '/Groups', async ({ who, request, reply }) => {
    const asked = askedOf(request)
    return sendList(reply, asked, await listGroups(service, who, asked))
  }),
  route('POST', '/Groups', async ({ who, request, reply }) => {
    const asked = askedOf(request)
    return sendResource(reply, asked, await createGroup(service, who, request.body, asked), 201)
  }),
  route('GET', '/Groups/:id', async ({ who, request, reply }) => {
    const asked = askedOf(request)
    return sendResource(reply, asked, await seeGroup(service, who, ownId(request), asked))
  }),
  route('PUT', '/Groups/:id', async ({ who, request, reply }) => {
    const asked = askedOf(request)
    return sendResource(reply, asked, await replaceGroup(service, who, request, ownId(request), asked))
  }),
  route('PATCH', '/Groups/:id', async ({ who, request, reply }) => {
    const asked = askedOf(request)
    return sendResource(reply, asked, await patchGroup(service, who, request, ownId(request), asked))
  }),
  route('DELETE', '/Groups/:id', async ({ who, request, reply }) => {
    await deleteGroup(service, who, request, ownId(request))
    return sendNothing(reply)
  }),
]
