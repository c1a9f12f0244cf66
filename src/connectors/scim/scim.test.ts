/** The requests that Microsoft Entra ID and Okta send, in their order and forms. */
import { beforeAll, describe, expect, test } from 'vitest'
import { personActor } from '#features/accounts/actors.ts'
import { openScimWorld, type ScimWorld, scimAt } from '#testing/scim-world.ts'
import { enterpriseSchema, groupSchema, listSchema, patchSchema, userSchema } from './schemas.ts'

const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'

let world: ScimWorld
beforeAll(async () => {
  world = await openScimWorld()
})
const scim: ScimWorld['scim'] = (...asked) => world.scim(...asked)
const made: ScimWorld['made'] = (...asked) => world.made(...asked)
const patch: ScimWorld['patch'] = (...asked) => world.patch(...asked)
const filtered: ScimWorld['filtered'] = (...asked) => world.filtered(...asked)
const recordOf: ScimWorld['recordOf'] = (...asked) => world.recordOf(...asked)

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
    expect(created.headers).toMatchObject({ location: `http://localhost${scimAt}/Users/${id}`, etag: 'W/"1"' })
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
    expect(await recordOf('person', id)).toMatchObject({ state: 'retired' })
    expect((await scim('GET', `/Users/${id}`)).body.active).toBe(false)
    expect((await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'True' })).body.active).toBe(true)

    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
    expect(await scim('GET', `/Users/${id}`)).toMatchObject({ status: 404, body: { schemas: [errorSchema], status: '404' } })
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(404)
    expect(await filtered('/Users', 'userName eq "jane.doe@contoso.com"')).toEqual([])
    expect(await recordOf('person', id)).toMatchObject({ state: 'retired', title: 'Jane Roe', email: null })
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
    expect(await recordOf('person', worker)).toMatchObject({ manager: boss })
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
    expect(await recordOf('team', id)).toMatchObject({ state: 'retired' })
  })

  test('a member of a group has the roles of the team, until the membership ends or the user is disabled', async () => {
    const id = await made('agent@contoso.com')
    const team = (await scim('POST', '/Groups', { schemas: [groupSchema], displayName: 'Agents', members: [{ value: id }] })).body.id
    await world.make('role-grant', { title: 'Agents', role: 'agent', toTeam: team })
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
    await world.root.ask('PATCH', `/api/records/person/${leaver.id}`, { values: { email: 'leaver@contoso.com' } })
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
    expect(await recordOf('person', id)).toMatchObject({ state: 'retired' })
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
