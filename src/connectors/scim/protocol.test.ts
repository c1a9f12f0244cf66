/** What RFC 7644 asks for: pages, filters, errors, versions, and requests at the same time. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Asked } from '#testing/api-world.ts'
import { openScimWorld, type ScimWorld, scimAt } from '#testing/scim-world.ts'
import { groupSchema, patchSchema, userSchema } from './schemas.ts'

const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'

let world: ScimWorld
beforeAll(async () => {
  world = await openScimWorld()
})
const scim: ScimWorld['scim'] = (...asked) => world.scim(...asked)
const made: ScimWorld['made'] = (...asked) => world.made(...asked)
const patch: ScimWorld['patch'] = (...asked) => world.patch(...asked)
const filtered: ScimWorld['filtered'] = (...asked) => world.filtered(...asked)

describe('the protocol', () => {
  test('describes itself', async () => {
    expect((await scim('GET', '/ServiceProviderConfig')).body).toMatchObject({ patch: { supported: true }, filter: { maxResults: 200 } })
    expect((await scim('GET', '/ResourceTypes')).body).toMatchObject({ totalResults: 2 })
    expect((await scim('GET', '/ResourceTypes/User')).body).toMatchObject({ endpoint: '/Users' })
    expect((await scim('GET', `/Schemas/${userSchema}`)).body).toMatchObject({ name: 'User' })
    expect((await scim('GET', '/Schemas/urn:none')).status).toBe(404)
  })

  test('lists in pages', async () => {
    for (let i = 0; i < 5; i++) await made(`page${i}@pages.example`)
    const filter = encodeURIComponent('userName co "@pages.example"')
    const page = async (query: string) => (await scim('GET', `/Users?filter=${filter}&${query}`)).body
    const [first, second, third] = [
      await page('startIndex=1&count=2'),
      await page('startIndex=3&count=2'),
      await page('startIndex=5&count=2'),
    ]
    for (const one of [first, second, third]) expect(one.totalResults).toBe(5)
    expect([first, second, third].map(({ itemsPerPage }) => itemsPerPage)).toEqual([2, 2, 1])
    const ids = [first, second, third].flatMap(({ Resources }) => Resources.map(({ id }: { id: string }) => id))
    expect(new Set(ids).size).toBe(5)
    expect(await page('startIndex=0&count=-1')).toMatchObject({ totalResults: 5, startIndex: 1, itemsPerPage: 0 })
    expect((await page('startIndex=9')).Resources).toEqual([])
    expect((await scim('GET', '/Users?count=5000')).body.Resources.length).toBeLessThanOrEqual(200)
    expect((await page('attributes=userName&count=1')).Resources.map(Object.keys)).toEqual([['schemas', 'id', 'userName', 'meta']])
    expect((await scim('GET', '/Users?count=x')).body).toMatchObject({ status: '400', scimType: 'invalidValue' })
  })

  test('understands the filters of identity providers, and says of all others that it does not', async () => {
    const id = await made('filter@filters.example', { displayName: 'Filter Fran', externalId: 'ext-filter' })
    const finding = [
      `id eq "${id}"`,
      'userName eq "FILTER@filters.example"',
      'USERNAME EQ "filter@filters.example"',
      `${userSchema}:userName eq "filter@filters.example"`,
      'emails.value eq "filter@filters.example"',
      'emails eq "filter@filters.example"',
      'emails[type eq "work" and value eq "filter@filters.example"]',
      'emails[type eq "work"].value eq "filter@filters.example"',
      'externalId eq "ext-filter"',
      'displayName eq "Filter Fran"',
      'userName sw "filter@"',
      'userName co "filters.example"',
      'userName sw "filter@" and active eq true',
      '(externalId eq "none" or externalId eq "ext-filter") and displayName co "fran"',
    ]
    for (const filter of finding) expect([filter, await filtered('/Users', filter)]).toEqual([filter, [id]])
    for (const filter of ['id eq "1"', 'userName eq ""', 'userName sw "filter@" and active eq false', 'externalId eq "EXT-FILTER"'])
      expect([filter, await filtered('/Users', filter)]).toEqual([filter, []])
    const refused = [
      'userName',
      'userName eq',
      'userName gt "a"',
      'userName eq 1',
      'active eq "x"',
      'not (userName eq "a")',
      'password eq "x"',
      'id sw "0"',
      'meta.lastModified gt "2011-05-13T04:42:34Z"',
      '__proto__ eq "x"',
      '((((',
      `${'('.repeat(3000)}`,
      Array.from({ length: 201 }, () => 'active eq true')
        .join(' or ')
        .slice(0, 3990),
    ]
    for (const filter of refused) {
      const { status, body } = await scim('GET', `/Users?filter=${encodeURIComponent(filter)}`)
      expect([filter.slice(0, 60), status, body.scimType]).toEqual([filter.slice(0, 60), 400, 'invalidFilter'])
    }
  })

  test('a wrong body, path or id is an error in the form of SCIM', async () => {
    const id = await made('wrong@example.com')
    const expectError = (answer: Asked, status: number, scimType?: string) => {
      expect(answer.body).toMatchObject({ schemas: [errorSchema], status: String(status), ...(scimType ? { scimType } : {}) })
      expect(answer.status).toBe(status)
      expect(answer.headers['content-type']).toMatch('application/scim+json')
    }
    expectError(await scim('POST', '/Users', { schemas: [userSchema] }), 400, 'invalidValue')
    expectError(await scim('POST', '/Users', { schemas: [userSchema], userName: 'no address' }), 400, 'invalidValue')
    expectError(await scim('POST', '/Users', { schemas: [userSchema], userName: 'b@example.com', active: 'perhaps' }), 400, 'invalidValue')
    expectError(await scim('POST', '/Groups', { schemas: [groupSchema] }), 400, 'invalidValue')
    expectError(await scim('POST', '/Groups', { displayName: 'X', members: [{ value: 'x' }] }), 400, 'invalidValue')
    expectError(await scim('POST', '/Groups', { displayName: 'X', members: [{ value: crypto.randomUUID() }] }), 400, 'invalidValue')
    expectError(await scim('GET', `/Users/${crypto.randomUUID()}`), 404)
    expectError(await scim('GET', '/Users/1'), 404)
    expectError(await scim('PATCH', `/Users/${id}`, { Operations: [] }), 400, 'invalidSyntax')
    expectError(await patch(`/Users/${id}`, { op: 'destroy', path: 'active' }), 400, 'invalidSyntax')
    expectError(await patch(`/Users/${id}`, { op: 'remove' }), 400, 'noTarget')
    expectError(await patch(`/Users/${id}`, { op: 'remove', path: 'userName' }), 400, 'invalidValue')
    expectError(await patch(`/Users/${id}`, { op: 'replace', path: 'emails[type', value: 1 }), 400, 'invalidPath')
    for (const path of ['__proto__.polluted', 'constructor.prototype.polluted', 'name.__proto__.polluted'])
      expectError(await patch(`/Users/${id}`, { op: 'add', path, value: 'yes' }), 400, 'invalidPath')
    const nested = await world.idp.ask('PATCH', `${scimAt}/Users/${id}`, undefined, { 'content-type': 'application/json' })
    expectError(nested, 400)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const answer = await world.app.inject({
      method: 'PATCH',
      url: `${scimAt}/Users/${id}`,
      headers: { authorization: `Bearer ${world.idp.token}`, 'content-type': 'application/json' },
      payload: `{"schemas":["${patchSchema}"],"Operations":[{"op":"add","path":"phoneNumbers","value":${deep}}]}`,
    })
    expect([answer.statusCode, answer.json().scimType]).toEqual([400, 'invalidValue'])
  })

  test('a change from a version that is no longer current is refused, and nothing of a refused PATCH is kept', async () => {
    const id = await made('versions@example.com')
    const stale = await scim('PUT', `/Users/${id}`, { userName: 'versions@example.com', displayName: 'X' }, { 'if-match': 'W/"7"' })
    expect(stale).toMatchObject({ status: 412, body: { status: '412' } })
    const fresh = await scim('PUT', `/Users/${id}`, { userName: 'versions@example.com', displayName: 'Y' }, { 'if-match': 'W/"1"' })
    expect(fresh).toMatchObject({ status: 200, body: { displayName: 'Y', meta: { version: 'W/"2"' } } })
    const half = await patch(
      `/Users/${id}`,
      { op: 'replace', path: 'displayName', value: 'Z' },
      { op: 'replace', path: 'userName', value: 'no address' },
    )
    expect(half.status).toBe(400)
    expect((await scim('GET', `/Users/${id}`)).body.displayName).toBe('Y')
    const team = (await scim('POST', '/Groups', { displayName: 'Versions' })).body
    const added = await patch(`/Groups/${team.id}`, { op: 'add', path: 'members', value: [{ value: id }] })
    expect(added.body.meta.version).not.toBe(team.meta.version)
    const old = await scim('PUT', `/Groups/${team.id}`, { displayName: 'V' }, { 'if-match': team.meta.version })
    expect(old.status).toBe(412)
    const both = await patch(
      `/Groups/${team.id}`,
      { op: 'replace', path: 'displayName', value: 'W' },
      { op: 'add', path: 'members', value: [{ value: 'x' }] },
    )
    expect(both.status).toBe(400)
    expect((await scim('GET', `/Groups/${team.id}`)).body).toMatchObject({ displayName: 'Versions', members: [{ value: id }] })
  })

  test('of ten that create the same user at once, one does', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => scim('POST', '/Users', { schemas: [userSchema], userName: 'once@example.com' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
    expect(await filtered('/Users', 'userName eq "once@example.com"')).toHaveLength(1)
  })

  test('of several that change a group at once, none is lost', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5].map((n) => made(`same${n}@example.com`)))
    const { id } = (await scim('POST', '/Groups', { displayName: 'At once' })).body
    const answers = await Promise.all(ids.map((value) => patch(`/Groups/${id}`, { op: 'add', path: 'members', value: [{ value }] })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await scim('GET', `/Groups/${id}`)).body.members).toHaveLength(5)
  })

  test('ten thousand members in one request are refused before anything is written', async () => {
    const members = Array.from({ length: 10_000 }, () => ({ value: crypto.randomUUID() }))
    const answer = await scim('POST', '/Groups', { displayName: 'Everybody', members })
    expect(answer).toMatchObject({ status: 413, body: { status: '413' } })
    expect(await filtered('/Groups', 'displayName eq "Everybody"')).toEqual([])
  })

  test('five hundred members in one request are added, and removed by the next', { timeout: 60_000 }, async () => {
    const ids = await Promise.all(
      Array.from({ length: 500 }, async (_, n) => (await world.make('person', { title: `Many ${n}`, email: `many${n}@example.com` })).id),
    )
    const created = await scim('POST', '/Groups', { displayName: 'Many', members: ids.map((value) => ({ value })) })
    expect(created.status).toBe(201)
    expect(created.body.members).toHaveLength(500)
    const emptied = await scim('PUT', `/Groups/${created.body.id}`, { displayName: 'Many' })
    expect(emptied.body.members).toEqual([])
  })
})
