/** What a token that is limited to record types can reach, by every way to a record. checks/rights/token-scopes.test.ts asks for every type. */
import { beforeAll, describe, expect, test } from 'vitest'
import { openListeners } from '#http/live-listeners.ts'
import { isAdministrator } from '#kernel/actor.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld, type Someone, type TokenHolder } from '#testing/api-world.ts'

const secret = 'zqsecretzq'

let world: ApiWorld
let root: Someone
let incident: AnyRecord
let problem: AnyRecord
let ci: AnyRecord
const at = ({ type, id }: AnyRecord, rest = '') => `/api/records/${type}/${id}${rest}`
const limited = (...scopes: readonly string[]): Promise<TokenHolder> => world.tokenOf(root.who, { scopes })
const incidentWhere = (field: string) => encodeURIComponent(JSON.stringify({ field, contains: secret }))

beforeAll(async () => {
  world = await openApiWorld()
  root = await world.someone('Root', ['administrator'])
  problem = await world.make('problem', { title: `${secret} problem` })
  ci = await world.make('ci', { title: `${secret} ci`, class: 'server' })
  incident = await world.make('incident', { title: 'Mail is slow', problem: problem.id, ci: ci.id })
})

describe('making one', () => {
  const make = (body: object) => root.ask('POST', '/api/tokens', { name: 'Limited', ...body })

  test('its scopes and its expiry are in the list; a token without scopes has none', async () => {
    const { body } = await make({ scopes: ['read:incident', 'write:change', 'read:incident'], expiresAt: '2099-01-01T00:00:00Z' })
    const { tokens } = (await root.ask('GET', '/api/tokens')).body
    const found = tokens.find(({ id }: { id: string }) => id === body.id)
    expect(found).toMatchObject({ scopes: ['read:incident', 'write:change'], expiresAt: '2099-01-01T00:00:00.000Z' })
    expect(tokens.filter(({ scopes }: { scopes: unknown }) => scopes === null)).not.toEqual([])
  })

  test('a scope of another form or of an unknown type is refused at its field, in the language of the reader', async () => {
    for (const scope of ['incident', 'delete:incident', 'read:', 'read:Incident', 'read:incident write:*', 'read:__proto__'])
      expect([scope, (await make({ scopes: [scope] })).status]).toEqual([scope, 422])
    const unknown = await make({ scopes: ['read:toString'] })
    expect(unknown.status).toBe(422)
    const wrong = await root.ask('POST', '/api/tokens', { name: 'x', scopes: ['read:nothing'] }, { 'accept-language': 'es' })
    expect(wrong.body).toMatchObject({
      detail: expect.stringContaining('«nothing»'),
      fields: { scopes: expect.stringContaining('no existe') },
    })
    expect((await make({ scopes: [] })).status).toBe(400)
  })

  test('it makes no token, and changes nothing of how its person signs in or works', async () => {
    const token = await limited('write:*')
    const asks: readonly (readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string, object?])[] = [
      ['POST', '/api/tokens', { name: 'x' }],
      ['GET', '/api/tokens'],
      ['POST', '/api/password', { old: 'x', new: 'y' }],
      ['POST', '/api/accounts', { person: root.id, password: 'long enough, 1' }],
      ['PUT', '/api/preferences', {}],
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['PUT', '/api/settings/directory/currency', { value: 'USD' }],
      ['PUT', '/api/fields/incident/x_a', { kind: 'text', label: { en: 'A' } }],
      ['GET', '/api/tasks'],
      ['GET', '/api/imports'],
      ['POST', '/api/imports', { name: 'x', map: '' }],
      ['GET', '/api/evidence'],
      ['GET', '/api/access-events'],
      ['GET', '/api/dashboard'],
    ]
    for (const [method, url, body] of asks) expect([url, (await token.ask(method, url, body)).status]).toEqual([url, 403])
  })

  test('it grants no role, and does not change an administrator', async () => {
    const token = await limited('write:*')
    const person = await world.make('person', { title: 'Paula' })
    const grant = { title: 'x', role: 'administrator', person: person.id }
    expect((await token.ask('POST', '/api/records/role-grant', { values: grant })).status).toBe(422)
    expect((await token.ask('PATCH', at(person), { values: { email: 'paula@example.org' } })).status).toBe(200)
    expect((await token.ask('PATCH', `/api/records/person/${root.id}`, { values: { email: 'evil@example.org' } })).status).toBe(422)
    const provider = { title: 'x', address: 'https://idp.example.org' }
    expect((await token.ask('POST', '/api/records/identity-provider', { values: provider })).status).toBe(422)
  })

  test('its actor is no administrator', () => {
    expect(isAdministrator({ ...root.who, scopes: ['write:*'] })).toBe(false)
  })
})

describe('reading', () => {
  test('a reference outside of the scope has no name', async () => {
    const token = await limited('read:incident')
    const page = await token.ask('GET', at(incident))
    expect(page.status).toBe(200)
    expect(new Set(Object.values(page.body.refs))).toEqual(new Set([null]))
    for (const url of [
      at(incident),
      at(incident, '/story'),
      at(incident, '/relations'),
      '/api/records/incident',
      '/api/records/incident/export?columns=*',
      `/api/search?q=${secret}`,
      '/api/work',
      '/api/map',
      '/api/notifications',
      '/api/recurring/incident',
      '/api/kpi-status',
      '/api/suggestions/incident?values={"title":"mail is slow"}',
    ]) {
      const { status, text } = await token.ask('GET', url)
      expect([url, status]).toEqual([url, 200])
      expect([url, text.includes(secret)]).toEqual([url, false])
    }
    const processes = await token.ask('GET', '/api/processes')
    const may = new Map(
      processes.body.processes.flatMap(({ records }: { records: { name: string; may: object }[] }) =>
        records.map((one) => [one.name, one.may]),
      ),
    )
    expect(may.get('incident')).toMatchObject({ read: true, create: false })
    expect(may.get('problem')).toMatchObject({ read: false, create: false })
  })

  test('no question looks through a reference, and no condition, group, sort order or column', async () => {
    const token = await limited('read:incident')
    for (const url of [
      `/api/records/incident?where=${incidentWhere('problem.title')}`,
      '/api/records/incident?sort=problem.title',
      '/api/records/incident/export?columns=problem.title',
      '/api/measure?type=incident&by=problem.title',
      '/api/options/problem',
      '/api/mining/problem',
      `/api/records/ci/${ci.id}/graph`,
      '/api/measure?type=problem',
      `/api/records/incident?where=${encodeURIComponent(JSON.stringify({ field: 'problem', in: { the: 'id', of: 'problem' } }))}`,
    ])
      expect([url, (await token.ask('GET', url)).status]).toEqual([url, 403])
    const columns = await token.ask('GET', '/api/records/incident/export?columns=problem')
    expect(columns.text).not.toContain(secret)
  })

  test('a graph shows the types of the scope', async () => {
    const service = await world.make('service', { title: 'Mail' })
    await root.ask('POST', at(service, '/relations'), { to: ci.id, relation: 'depends-on' })
    await world.engine.drain()
    const whole = await root.ask('GET', at(service, '/graph'))
    const part = await (await limited('read:service')).ask('GET', at(service, '/graph'))
    expect(part.body.nodes).toMatchObject([{ id: service.id }])
    expect(whole.body.nodes.length).toBeGreaterThanOrEqual(part.body.nodes.length)
    const relations = await (await limited('read:service')).ask('GET', at(service, '/relations'))
    expect(relations.body.relations).toEqual([])
    expect((await root.ask('GET', at(service, '/relations'))).body.relations).toHaveLength(1)
  })

  test('KPIs are those whose types are all in the scope', async () => {
    const token = await limited('read:incident')
    const listed = (await token.ask('GET', '/api/kpis')).body.kpis
    expect(listed.length).toBeGreaterThan(0)
    const counts = new Set(listed.map(({ process }: { process: string }) => process))
    expect(counts.has('problem')).toBe(false)
    expect((await limited('read:problem').then((one) => one.ask('GET', '/api/kpis'))).body.kpis.length).toBeGreaterThan(0)
  })

  test('an auditor or agent reads internal notes with a token that only reads, a requester does not', async () => {
    await root.ask('POST', at(incident, '/story'), { text: 'internal note', internal: true })
    const [auditor, agent] = [await world.someone('Alba', ['auditor']), await world.someone('Ana', ['agent'])]
    for (const { who } of [root, auditor, agent]) {
      const token = await world.tokenOf(who, { scopes: ['read:incident'] })
      expect((await token.ask('GET', at(incident, '/story'))).text).toContain('internal note')
      expect((await token.ask('GET', at(problem))).status).toBe(403)
    }
    const rita = await world.someone('Rita', [])
    const token = await world.tokenOf(rita.who, { scopes: ['read:incident'] })
    expect((await token.ask('GET', at(incident, '/story'))).status).toBe(404)
  })

  test('the stream has changes of the scope only', async () => {
    const got: string[] = []
    const stop = openListeners(world.engine)({
      who: () => ({ ...root.who, scopes: ['read:incident'] }),
      send: (changes) => got.push(...changes.map(({ type }) => type)),
    })
    await root.ask('PATCH', at(problem), { values: { title: `${secret} changed` } })
    await root.ask('PATCH', at(incident), { values: { title: 'Mail is slower' } })
    await world.engine.drain()
    await expect.poll(() => got).toContain('incident')
    expect(new Set(got)).toEqual(new Set(['incident']))
    stop()
  })
})

describe('writing', () => {
  test('a scope to read neither changes nor moves nor comments nor relates, and the page says so', async () => {
    const token = await limited('read:incident', 'read:problem')
    expect((await token.ask('PATCH', at(incident), { values: { title: 'x' } })).status).toBe(403)
    const page = (await token.ask('GET', at(incident))).body
    expect(page.may).toEqual({ change: [], comment: null })
    expect(Object.values<{ open: boolean }>(page.moves).filter(({ open }) => open)).toEqual([])
    const moved = await token.ask('POST', at(incident, '/moves/declareMajor'), {})
    expect(moved.body).toMatchObject({ status: 422, detail: expect.stringContaining('This token may not change') })
    expect((await token.ask('POST', at(incident, '/story'), { text: 'x' })).status).toBe(403)
    expect((await token.ask('POST', at(incident, '/relations'), { to: problem.id, relation: 'related-to' })).status).toBe(403)
  })

  test('a scope to write does all that the roles allow, and relates to what it reads', async () => {
    const token = await limited('write:incident')
    const { body, status } = await token.ask('POST', '/api/records/incident', { values: { title: 'By token' } })
    expect(status).toBe(201)
    const made = body.record
    expect((await token.ask('PATCH', at(made), { values: { title: 'Again' } })).status).toBe(200)
    expect((await token.ask('POST', at(made, '/moves/declareMajor'), {})).status).toBe(200)
    expect((await token.ask('POST', at(made, '/story'), { text: 'x' })).status).toBe(201)
    expect((await token.ask('POST', at(made, '/relations'), { to: incident.id, relation: 'related-to' })).status).toBe(201)
    expect((await token.ask('POST', at(made, '/relations'), { to: problem.id, relation: 'related-to' })).status).toBe(404)
  })

  test('what follows from a write by declaration happens, also outside of the scope', async () => {
    const other = await world.make('incident', { title: 'Raises a problem' })
    const token = await limited('write:problem')
    const made = await token.ask('POST', '/api/records/problem', { values: { title: 'Raised', raisedFrom: other.id } })
    expect(made.status, made.text).toBe(201)
    expect((await root.ask('GET', at(other))).body.record.problem).toBe(made.body.record.id)
    expect((await token.ask('GET', at(other))).status).toBe(403)
  })

  test('a scope adds no right to those of the roles', async () => {
    const agent = await world.someone('Amy', ['agent'])
    const token = await world.tokenOf(agent.who, { scopes: ['write:*'] })
    expect((await token.ask('POST', '/api/records/person', { values: { title: 'x' } })).status).toBe(403)
    expect((await token.ask('GET', '/api/records/role-grant')).body.records).toEqual([])
    expect((await token.ask('POST', '/api/records/incident', { values: { title: 'x' } })).status).toBe(201)
  })

  test('the answer to a repeated request of another token of the person is not given again', async () => {
    const key = { 'idempotency-key': 'one' }
    const body = { values: { title: `${secret} once`, problem: problem.id } }
    const whole = await root.ask('POST', '/api/records/incident', body, key)
    const part = await (await limited('write:incident')).ask('POST', '/api/records/incident', body, key)
    expect(part.body.record.id).not.toBe(whole.body.record.id)
    expect(new Set(Object.values(part.body.refs))).toEqual(new Set([null]))
  })
})
