/** Who may ask the service, and what an identity provider cannot do. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openScimWorld, type ScimWorld, scimAt } from '#testing/scim-world.ts'
import { patchSchema } from './schemas.ts'

let world: ScimWorld
beforeAll(async () => {
  world = await openScimWorld()
})
const scim: ScimWorld['scim'] = (...asked) => world.scim(...asked)
const made: ScimWorld['made'] = (...asked) => world.made(...asked)
const patch: ScimWorld['patch'] = (...asked) => world.patch(...asked)
const recordOf: ScimWorld['recordOf'] = (...asked) => world.recordOf(...asked)

describe('who may do what', () => {
  test('a token of a customer sees and changes nothing of another customer', async () => {
    const [own, other] = world.customers
    const theirs = await world.make('person', { title: 'Theirs', email: 'theirs@b.example' }, other)
    const team = await world.make('team', { title: 'Their team' }, other)
    const shared = await world.make('team', { title: 'Shared team' })
    const token = await world.provisioner(await world.someone('Adela', ['administrator'], own))
    const ask = (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object) => token.ask(method, scimAt + path, body)
    const mine = (await ask('POST', '/Users', { userName: 'mine@a.example' })).body.id
    expect(await recordOf('person', mine)).toMatchObject({ organisation: own })
    const listed = (await ask('GET', '/Users')).body.Resources.map(({ id }: { id: string }) => id)
    expect(listed).toEqual([mine])
    expect((await ask('GET', '/Groups')).body.totalResults).toBe(0)
    for (const path of [`/Users/${theirs.id}`, `/Groups/${team.id}`, `/Groups/${shared.id}`]) {
      const body = { schemas: [patchSchema], Operations: [{ op: 'replace', path: 'displayName', value: 'Hacked' }] }
      const answers = [
        await ask('GET', path),
        await ask('PUT', path, { userName: 'x@a.example', displayName: 'Hacked' }),
        await ask('PATCH', path, body),
        await ask('DELETE', path),
      ]
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [404, 404, 404, 404]])
    }
    const group = (await ask('POST', '/Groups', { displayName: 'Mine' })).body.id
    const foreign = await ask('PATCH', `/Groups/${group}`, {
      schemas: [patchSchema],
      Operations: [{ op: 'add', path: 'members', value: [{ value: theirs.id }] }],
    })
    expect(foreign).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
    expect((await ask('POST', '/Users', { userName: 'theirs@b.example' })).status).toBe(409)
  })

  test('an identity provider cannot change an administrator, nor make one', async () => {
    const chief = await world.someone('Chief', ['administrator'])
    await world.root.ask('PATCH', `/api/records/person/${chief.id}`, { values: { email: 'chief@example.com' } })
    const takeOver = await scim('PUT', `/Users/${chief.id}`, { userName: 'evil@example.com', displayName: 'Chief' })
    expect(takeOver.status).toBe(400)
    expect(takeOver.body.detail).toMatch('administrator')
    expect((await patch(`/Users/${chief.id}`, { op: 'replace', path: 'active', value: false })).status).toBe(400)
    expect((await scim('DELETE', `/Users/${chief.id}`)).status).toBe(400)
    const team = await world.make('team', { title: 'Chiefs' })
    await world.make('role-grant', { title: 'Chiefs', role: 'administrator', toTeam: team.id })
    const evil = await made('evil2@example.com')
    const joins = await patch(`/Groups/${team.id}`, { op: 'add', path: 'members', value: [{ value: evil }] })
    expect(joins.status).toBe(400)
    const member = await world.make('person', { title: 'By team', email: 'byteam@example.com' })
    await world.make('membership', { title: 'By team', person: member.id, of: team.id })
    expect((await patch(`/Users/${member.id}`, { op: 'replace', path: 'userName', value: 'evil3@example.com' })).status).toBe(400)
    // the same by the API, whose rights are the same
    expect((await world.idp.ask('PATCH', `/api/records/person/${chief.id}`, { values: { email: 'evil4@example.com' } })).status).toBe(422)
    expect((await world.idp.ask('POST', '/api/records/role-grant', { values: { title: 'x', role: 'agent', person: evil } })).status).toBe(
      403,
    )
    expect((await world.idp.ask('GET', '/api/records/incident')).body.records).toEqual([])
    expect((await world.root.ask('PATCH', `/api/records/person/${chief.id}`, { values: { phone: '1' } })).status).toBe(200)
  })

  test('nobody without the role, and no token that is not meant for people', async () => {
    const agent = await world.someone('Ana', ['agent'])
    expect((await agent.ask('GET', `${scimAt}/Users`)).status).toBe(200)
    expect((await agent.ask('POST', `${scimAt}/Users`, { userName: 'x@example.com' })).status).toBe(403)
    const limited = await world.tokenOf(world.root.who, { scopes: ['write:incident'] })
    expect((await limited.ask('GET', `${scimAt}/Users`)).status).toBe(403)
    const reader = await world.tokenOf(world.root.who, { scopes: ['read:person'] })
    expect((await reader.ask('GET', `${scimAt}/Users`)).status).toBe(200)
    expect((await reader.ask('POST', `${scimAt}/Users`, { userName: 'x@example.com' })).status).toBe(403)
    const [{ n = 0 } = {}] = await world.engine.database.as('*')<{ n: number }>(
      sql`select count(*)::int as n from person where email = 'x@example.com'`,
    )
    expect(n).toBe(0)
  })
})
