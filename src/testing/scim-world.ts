/** An identity provider that asks the service of SCIM, with a token of the role provisioner. */
import { expect } from 'vitest'
import { type ApiWorld, type Asked, openApiWorld, type Someone, type TokenHolder } from './api-world.ts'

export const scimAt = '/connect/scim/v2'
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export interface ScimWorld extends ApiWorld {
  /** An administrator of the installation. */
  readonly root: Someone
  readonly idp: TokenHolder
  readonly provisioner: (by: Someone) => Promise<TokenHolder>
  readonly scim: (method: Method, path: string, body?: object, headers?: object) => Promise<Asked>
  /** The id of a new User. */
  readonly made: (userName: string, further?: object) => Promise<string>
  readonly patch: (path: string, ...operations: readonly object[]) => Promise<Asked>
  /** The ids that a filter finds. */
  readonly filtered: (path: string, filter: string) => Promise<readonly string[]>
  /** The record as an administrator sees it. */
  readonly recordOf: (type: string, id: string) => Promise<Readonly<Record<string, unknown>>>
}

export const openScimWorld = async (): Promise<ScimWorld> => {
  const world = await openApiWorld()
  const root = await world.someone('Root', ['administrator'])
  const provisioner: ScimWorld['provisioner'] = (by) =>
    world.tokenOf(by.who, { name: 'Directory', connector: true, roles: ['provisioner'] })
  const idp = await provisioner(root)
  const scim: ScimWorld['scim'] = (method, path, body, headers = {}) =>
    idp.ask(method, scimAt + path, body, { ...(body ? { 'content-type': 'application/scim+json' } : {}), ...headers })
  return {
    ...world,
    root,
    idp,
    provisioner,
    scim,
    made: async (userName, further = {}) => {
      const { status, body, text } = await scim('POST', '/Users', { userName, displayName: userName, ...further })
      expect(status, text).toBe(201)
      return body.id
    },
    patch: (path, ...Operations) => scim('PATCH', path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations }),
    filtered: async (path, filter) => {
      const { status, body, text } = await scim('GET', `${path}?filter=${encodeURIComponent(filter)}`)
      expect(status, text).toBe(200)
      return body.Resources.map(({ id }: { id: string }) => id)
    },
    recordOf: async (type, id) => (await root.ask('GET', `/api/records/${type}/${id}`)).body.record,
  }
}
