/** The requests that Microsoft Entra ID and Okta send, in their order and forms, and what RFC 7644 asks for beyond them. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ApiWorld, type Asked, type Holder, openApiWorld, type Someone } from '#testing/api-world.ts'
import { enterpriseSchema, groupSchema, listSchema, patchSchema, userSchema } from './schemas.ts'

const at = '/connect/scim/v2'
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'

let world: ApiWorld
let root: Someone
/** A token for the identity provider of the installation. */
let idp: Holder
beforeAll(async () => {
  world = await openApiWorld()
  root = await world.someone('Root', ['administrator'])
  idp = await provisioner(root)
})

const provisioner = (by: Someone): Promise<Holder> => world.tokenOf(by.who, { name: 'Directory', connector: true, roles: ['provisioner'] })
const scim = (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object, headers: object = {}): Promise<Asked> =>
  idp.ask(method, at + path, body, { ...(body ? { 'content-type': 'application/scim+json' } : {}), ...headers })
const made = async (userName: string, further: object = {}): Promise<string> => {
  const { status, body, text } = await scim('POST', '/Users', { schemas: [userSchema], userName, displayName: userName, ...further })
  expect(status, text).toBe(201)
  return body.id
}
const patch = (path: string, ...Operations: readonly object[]) => scim('PATCH', path, { schemas: [patchSchema], Operations })
const filtered = async (path: string, filter: string) => {
  const { status, body, text } = await scim('GET', `${path}?filter=${encodeURIComponent(filter)}`)
  expect(status, text).toBe(200)
  return body.Resources.map(({ id }: { id: string }) => id)
}
const stateOf = async (type: string, id: string) => (await root.ask('GET', `/api/records/${type}/${id}`)).body.record

describe('Microsoft Entra ID', () => {
  test('tests the connection, finds nobody, creates, finds, renames and disables a user, and deletes it for good', async () => {
    // "Test connection" asks for a user who does not exist
    const nobody = await scim('GET', `/Users?filter=userName+eq+"a1f3ad0e-6c7a-4f5e-9f7e-000000000000"`)
    expect(nobody).toMatchObject({ status: 200, body: { schemas: [listSchema], totalResults: 0, Resources: [] } })
    expect(nobody.headers['content-type']).toMatch('application/scim+json')
    const created = await scim('POST', '/Users', {
      schemas: [userSchema, enterpriseSchema],
      externalId: 'entra-jane',
      userName: 'Jane.Doe@Contoso.com',
      active: true,
      displayName: 'Jane Doe',
      emails: [{ primary: true, type: 'work', value: 'Jane.Doe@Contoso.com' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Jane Doe', familyName: 'Doe', givenName: 'Jane' },
      phoneNumbers: [{ type: 'mobile', value: '+34 600 000 001' }],
      preferredLanguage: 'en-US',
      [enterpriseSchema]: { employeeNumber: '701984', department: 'Sales' },
    })
    expect(created).toMatchObject({
      status: 201,
      body: {
        schemas: [userSchema],
        userName: 'jane.doe@contoso.com',
        displayName: 'Jane Doe',
        name: { formatted: 'Jane Doe' },
        externalId: 'entra-jane',
        active: true,
        emails: [{ value: 'jane.doe@contoso.com', type: 'work', primary: true }],
        phoneNumbers: [{ value: '+34 600 000 001', type: 'work' }],
        preferredLanguage: 'en-US',
        meta: { resourceType: 'User', version: 'W/"1"' },
      },
    })
    const { id } = created.body
    expect(created.headers).toMatchObject({ location: `http://localhost${at}/Users/${id}`, etag: 'W/"1"' })
    expect(await filtered('/Users', 'userName eq "Jane.Doe@contoso.com"')).toEqual([id])
    expect(await filtered('/Users', 'externalId eq "entra-jane"')).toEqual([id])
    expect((await scim('GET', `/Users/${id}`)).body).toEqual(created.body)

    const changed = await patch(
      `/Users/${id}`,
      { op: 'Replace', path: 'displayName', value: 'Jane Roe' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'jane.roe@contoso.com' },
      { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '+34 910 000 000' },
      { op: 'Add', path: `${enterpriseSchema}:department`, value: 'Finance' },
    )
    expect(changed).toMatchObject({ status: 200, body: { displayName: 'Jane Roe', userName: 'jane.doe@contoso.com' } })
    expect(changed.body.phoneNumbers).toEqual([{ value: '+34 910 000 000', type: 'work' }])

    const disabled = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' })
    expect(disabled).toMatchObject({ status: 200, body: { active: false } })
    expect(await stateOf('person', id)).toMatchObject({ state: 'retired' })
    expect((await scim('GET', `/Users/${id}`)).body.active).toBe(false)
    expect((await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'True' })).body.active).toBe(true)

    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
    expect(await scim('GET', `/Users/${id}`)).toMatchObject({ status: 404, body: { schemas: [errorSchema], status: '404' } })
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(404)
    expect(await filtered('/Users', 'userName eq "jane.doe@contoso.com"')).toEqual([])
    expect(await stateOf('person', id)).toMatchObject({ state: 'retired', title: 'Jane Roe', email: null })
    expect(await made('jane.doe@contoso.com', { externalId: 'entra-jane' })).not.toBe(id)
  })

  test('sends several attributes at once without a path', async () => {
    const id = await made('flat@contoso.com')
    const { status, body } = await patch(`/Users/${id}`, {
      op: 'replace',
      value: { displayName: 'Flat Stanley', active: false, 'name.familyName': 'Stanley', [`${enterpriseSchema}:department`]: 'Paper' },
    })
    expect({ status, body }).toMatchObject({ status: 200, body: { displayName: 'Flat Stanley', active: false } })
  })

  test('sets and removes the manager', async () => {
    const [boss, worker] = [await made('boss@contoso.com'), await made('worker@contoso.com')]
    const set = await patch(`/Users/${worker}`, { op: 'Add', path: `${enterpriseSchema}:manager`, value: boss })
    expect(set.body[enterpriseSchema]).toMatchObject({ manager: { value: boss } })
    expect(await stateOf('person', worker)).toMatchObject({ manager: boss })
    const gone = await patch(`/Users/${worker}`, { op: 'Remove', path: `${enterpriseSchema}:manager` })
    expect(gone.body[enterpriseSchema]).toBe(undefined)
    const wrong = await patch(`/Users/${worker}`, { op: 'Add', path: `${enterpriseSchema}:manager`, value: crypto.randomUUID() })
    expect(wrong).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } })
  })

  test('creates a group, adds and removes members one by one, and reads it without them', async () => {
    const [one, two] = [await made('one@contoso.com'), await made('two@contoso.com')]
    const created = await scim('POST', '/Groups', {
      schemas: [groupSchema],
      externalId: 'entra-group',
      displayName: 'Service desk (Entra)',
      meta: { resourceType: 'Group' },
    })
    expect(created).toMatchObject({ status: 201, body: { displayName: 'Service desk (Entra)', externalId: 'entra-group', members: [] } })
    const { id } = created.body
    expect(await filtered('/Groups', 'displayName eq "Service desk (Entra)"')).toEqual([id])
    await patch(`/Groups/${id}`, { op: 'Add', path: 'members', value: [{ value: one }, { value: two }] })
    const read = await scim('GET', `/Groups/${id}`)
    expect(read.body.members.map(({ value }: { value: string }) => value).sort()).toEqual([one, two].sort())
    await patch(`/Groups/${id}`, { op: 'Remove', path: 'members', value: [{ value: one }] })
    await patch(`/Groups/${id}`, { op: 'Remove', path: `members[value eq "${two}"]` })
    expect((await scim('GET', `/Groups/${id}`)).body.members).toEqual([])
    await patch(`/Groups/${id}`, { op: 'Add', value: { members: [{ value: one }], displayName: 'Desk' } })
    const without = await scim('GET', `/Groups/${id}?excludedAttributes=members`)
    expect(without.body).toMatchObject({ displayName: 'Desk' })
    expect(without.body.members).toBe(undefined)
    expect((await scim('GET', `/Groups/${id}`)).body.members).toMatchObject([{ value: one, type: 'User' }])
    expect((await patch(`/Groups/${id}`, { op: 'Replace', path: 'members', value: [{ value: two }] })).body.members).toMatchObject([
      { value: two },
    ])
    expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204)
    expect((await scim('GET', `/Groups/${id}`)).status).toBe(404)
    expect(await stateOf('team', id)).toMatchObject({ state: 'retired' })
  })

  test('a member of a group has the roles of the team, until the membership ends or the user is disabled', async () => {
    const id = await made('agent@contoso.com')
    const team = (await scim('POST', '/Groups', { schemas: [groupSchema], displayName: 'Agents', members: [{ value: id }] })).body.id
    await world.make('role-grant', { title: 'Agents', role: 'agent', toTeam: team })
    const { personActor } = await import('#features/accounts/actors.ts')
    const rolesOf = async () => (await personActor(world.engine.database.as('*'), id))?.roles
    expect(await rolesOf()).toEqual(['requester', 'agent'])
    await patch(`/Groups/${team}`, { op: 'Remove', path: 'members' })
    expect(await rolesOf()).toEqual(['requester'])
    await patch(`/Groups/${team}`, { op: 'Add', path: 'members', value: [{ value: id }] })
    expect(await rolesOf()).toEqual(['requester', 'agent'])
    await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: false })
    expect(await rolesOf()).toBe(undefined)
  })

  test('who is disabled has no session and no token from then on', async () => {
    const leaver = await world.someone('Leaver', ['agent'])
    await root.ask('PATCH', `/api/records/person/${leaver.id}`, { values: { email: 'leaver@contoso.com' } })
    expect((await leaver.ask('GET', '/api/me')).status).toBe(200)
    expect((await patch(`/Users/${leaver.id}`, { op: 'Replace', path: 'active', value: 'False' })).status).toBe(200)
    await world.engine.drain()
    await expect.poll(async () => (await leaver.ask('GET', '/api/me')).status).toBe(401)
  })
})

describe('Okta', () => {
  const user = (further: object = {}) => ({
    schemas: [userSchema],
    userName: 'isaac.brock@example.com',
    name: { givenName: 'Isaac', familyName: 'Brock' },
    emails: [{ primary: true, value: 'isaac.brock@example.com', type: 'work' }],
    displayName: 'Isaac Brock',
    locale: 'en-US',
    externalId: '00ujl29u0le5T6Aj10h7',
    groups: [],
    password: '1mz050nq',
    active: true,
    ...further,
  })

  test('looks for a user, creates it, replaces it, and deactivates it by PATCH without a path', async () => {
    const found = await scim('GET', '/Users?filter=userName%20eq%20%22isaac.brock%40example.com%22&startIndex=1&count=100')
    expect(found.body).toMatchObject({ totalResults: 0, startIndex: 1, itemsPerPage: 0 })
    const created = await scim('POST', '/Users', user())
    expect(created).toMatchObject({ status: 201, body: { displayName: 'Isaac Brock' } })
    expect(created.text).not.toContain('1mz050nq')
    const { id } = created.body
    const again = await scim('POST', '/Users', user())
    expect(again).toMatchObject({ status: 409, body: { schemas: [errorSchema], status: '409', scimType: 'uniqueness' } })
    const replaced = await scim('PUT', `/Users/${id}`, user({ id, displayName: 'Isaac B. Brock' }))
    expect(replaced).toMatchObject({ status: 200, body: { displayName: 'Isaac B. Brock' } })
    const off = await scim('PATCH', `/Users/${id}`, { schemas: [patchSchema], Operations: [{ op: 'replace', value: { active: false } }] })
    expect(off).toMatchObject({ status: 200, body: { active: false } })
    expect((await scim('PUT', `/Users/${id}`, user({ id, active: true }))).body.active).toBe(true)
  })

  test('a user may be created inactive', async () => {
    const id = await made('later@example.com', { active: false })
    expect(await stateOf('person', id)).toMatchObject({ state: 'retired' })
    expect((await scim('GET', `/Users/${id}`)).body.active).toBe(false)
  })

  test('pushes a group with its members, and replaces it', async () => {
    const [one, two] = [await made('push1@example.com'), await made('push2@example.com')]
    const created = await scim('POST', '/Groups', {
      schemas: [groupSchema],
      displayName: 'Pushed',
      members: [{ value: one, display: 'push1' }],
    })
    expect(created.body.members).toMatchObject([{ value: one }])
    const { id } = created.body
    const replaced = await scim('PUT', `/Groups/${id}`, {
      schemas: [groupSchema],
      id,
      displayName: 'Pushed again',
      members: [{ value: two }],
    })
    expect(replaced).toMatchObject({ status: 200, body: { displayName: 'Pushed again', members: [{ value: two }] } })
    const renamed = await patch(`/Groups/${id}`, { op: 'replace', value: { id, displayName: 'Renamed' } })
    expect(renamed.body).toMatchObject({ id, displayName: 'Renamed', members: [{ value: two }] })
  })
})

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
    const nested = await idp.ask('PATCH', `${at}/Users/${id}`, undefined, { 'content-type': 'application/json' })
    expectError(nested, 400)
    expect(Reflect.get({}, 'polluted')).toBe(undefined)
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const answer = await world.app.inject({
      method: 'PATCH',
      url: `${at}/Users/${id}`,
      headers: { authorization: `Bearer ${idp.token}`, 'content-type': 'application/json' },
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

describe('who may do what', () => {
  test('a token of a customer sees and changes nothing of another customer', async () => {
    const [own, other] = world.customers
    const theirs = await world.make('person', { title: 'Theirs', email: 'theirs@b.example' }, other)
    const team = await world.make('team', { title: 'Their team' }, other)
    const shared = await world.make('team', { title: 'Shared team' })
    const token = await provisioner(await world.someone('Adela', ['administrator'], own))
    const ask = (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object) => token.ask(method, at + path, body)
    const mine = (await ask('POST', '/Users', { userName: 'mine@a.example' })).body.id
    expect(await stateOf('person', mine)).toMatchObject({ organisation: own })
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
    await root.ask('PATCH', `/api/records/person/${chief.id}`, { values: { email: 'chief@example.com' } })
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
    expect((await idp.ask('PATCH', `/api/records/person/${chief.id}`, { values: { email: 'evil4@example.com' } })).status).toBe(422)
    expect((await idp.ask('POST', '/api/records/role-grant', { values: { title: 'x', role: 'agent', person: evil } })).status).toBe(403)
    expect((await idp.ask('GET', '/api/records/incident')).body.records).toEqual([])
    expect((await root.ask('PATCH', `/api/records/person/${chief.id}`, { values: { phone: '1' } })).status).toBe(200)
  })

  test('nobody without the role, and no token that is not meant for people', async () => {
    const agent = await world.someone('Ana', ['agent'])
    expect((await agent.ask('GET', `${at}/Users`)).status).toBe(200)
    expect((await agent.ask('POST', `${at}/Users`, { userName: 'x@example.com' })).status).toBe(403)
    const limited = await world.tokenOf(root.who, { scopes: ['write:incident'] })
    expect((await limited.ask('GET', `${at}/Users`)).status).toBe(403)
    const reader = await world.tokenOf(root.who, { scopes: ['read:person'] })
    expect((await reader.ask('GET', `${at}/Users`)).status).toBe(200)
    expect((await reader.ask('POST', `${at}/Users`, { userName: 'x@example.com' })).status).toBe(403)
    const [{ n = 0 } = {}] = await world.engine.database.as('*')<{ n: number }>(
      sql`select count(*)::int as n from person where email = 'x@example.com'`,
    )
    expect(n).toBe(0)
  })
})
