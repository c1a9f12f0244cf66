import type { FastifyInstance, InjectOptions } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { scopeOf } from '#engine/store/database.ts'
import { listRecords } from '#engine/store/list.ts'
import { makeApp } from '#http/app.ts'
import { routesOn } from '#http/route.ts'
import { theSystem } from '#kernel/actor.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { signInRoutes } from './account-routes.ts'
import { type Actors, openActors, personActor } from './actors.ts'
import { openSignIn, type SignIn } from './better-auth.ts'
import { ensureAdminToken } from './tokens.ts'

const home = { origin: 'http://localhost' }
const secret = 'correct horse battery'
const setup = { name: 'Ana Admin', email: 'Ana@Example.org', password: secret, language: 'es', organisation: 'Acme', sample: false }

interface World {
  readonly engine: RunningEngine
  readonly actors: Actors
  readonly signIn: SignIn
  readonly app: FastifyInstance
}

const opened: World[] = []
const open = async (publicUrl = 'http://localhost'): Promise<World> => {
  const { appUrl } = await freshDatabase()
  const engine = await openEngine({ house: buildHouse, appUrl })
  const signIn = await openSignIn(engine.database, publicUrl)
  const actors = openActors(engine, signIn)
  engine.onNotices((notices) => {
    for (const notice of notices) actors.invalidate(notice.type)
  })
  const app = await makeApp()
  signInRoutes(routesOn(app, { engine, actorOf: actors.actorOf }, []), {
    engine,
    signIn,
    actors,
    eventRules: () => [{ title: 'All', where: { all: [] } }],
  })
  const world = { engine, actors, signIn, app }
  opened.push(world)
  return world
}
afterAll(async () => {
  for (const { app, engine } of opened) {
    await app.close()
    await engine.stop()
  }
})

const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((text) => String(text).split(';')[0])
    .join('; ')

const make = async ({ engine }: World, type: string, values: Record<string, unknown>, organisation: string | null = null) =>
  (await createRecord(engine, { ...theSystem, organisation }, type, values)).id

describe('an installation that was set up', () => {
  let world: World
  let root: string
  let admin: string
  const ask = (options: InjectOptions) => world.app.inject(options)
  const post = (url: string, payload: object, headers: Record<string, string> = home) => ask({ method: 'POST', url, payload, headers })
  const signInAs = async (email: string, password = secret) => post('/api/sign-in', { email, password })

  beforeAll(async () => {
    world = await open()
    expect((await ask({ url: '/api/setup' })).json()).toEqual({ needed: true })
    const answer = await post('/api/setup', setup)
    expect(answer.statusCode).toBe(201)
    root = answer.json().organisation
    admin = cookieOf(answer)
  })

  /** Creates a person with a password, and returns the cookie of a session. */
  const somebody = async (name: string, organisation = root): Promise<{ id: string; cookie: string; email: string }> => {
    const email = `${name.toLowerCase()}@example.org`
    const id = await make(world, 'person', { title: name, email }, organisation)
    expect((await post('/api/accounts', { person: id, password: secret }, { ...home, cookie: admin })).statusCode).toBe(204)
    return { id, email, cookie: cookieOf(await signInAs(email)) }
  }

  test('signs in its administrator at once', async () => {
    expect((await ask({ url: '/api/setup' })).json()).toEqual({ needed: false })
    const me = await ask({ url: '/api/me', headers: { cookie: admin } })
    expect(me.json()).toMatchObject({
      person: { title: 'Ana Admin', email: 'ana@example.org', language: 'es' },
      roles: ['requester', 'administrator'],
      teams: [],
      organisation: { id: root, title: 'Acme' },
      zone: 'Europe/Madrid',
      currency: 'EUR',
    })
  })

  test('starts with calendars, a standard agreement with targets, categories and event rules', async () => {
    const run = world.engine.database.as('*')
    const counts = await run<{ type: string; n: number }>(sql`select type, count(*) as n from record group by type order by type`)
    expect(Object.fromEntries(counts.map(({ type, n }) => [type, n]))).toMatchObject({
      agreement: 1,
      calendar: 2,
      'service-level-target': 8,
      'event-rule': 1,
    })
    await world.engine.reload()
    expect(world.engine.installation().targets('incident', 'resolution')).toHaveLength(4)
  })

  test('is not set up a second time', async () => {
    const again = await post('/api/setup', { ...setup, email: 'other@example.org' })
    expect(again.json()).toMatchObject({ status: 409, code: 'record.exists', detail: expect.stringContaining('ya está configurada') })
  })

  test('keeps the session in a cookie that scripts and other sites cannot use', async () => {
    const answer = await signInAs('ANA@example.org')
    expect(answer.statusCode).toBe(200)
    const kept = [answer.headers['set-cookie']].flat().join()
    expect(kept).toMatch(/^sereno\.session_token=.*HttpOnly/)
    expect(kept).toMatch(/SameSite=Lax/)
    expect(kept).not.toMatch(/Secure/)
  })

  test('responds to a wrong password and an unknown address with the same text after about the same work', async () => {
    // processor time of all threads, because elapsed time depends on the load of the machine
    const timed = async (email: string) => {
      const began = process.cpuUsage()
      const answer = await signInAs(email, 'wrong password')
      const { user, system } = process.cpuUsage(began)
      return { body: answer.json(), took: user + system }
    }
    const [wrong, unknown] = [await timed('ana@example.org'), await timed('nobody@example.org')]
    expect(wrong.body).toMatchObject({ status: 401, code: 'sign-in.needed' })
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' })
    // the fastest of several, because this process also does other work
    const least = { wrong: wrong.took, unknown: unknown.took }
    for (let i = 0; i < 3; i++) {
      least.wrong = Math.min(least.wrong, (await timed('ana@example.org')).took)
      least.unknown = Math.min(least.unknown, (await timed('nobody@example.org')).took)
    }
    expect(least.unknown / least.wrong).toBeGreaterThan(0.5)
    expect(least.unknown / least.wrong).toBeLessThan(2)
  })

  test('does not let a session act for another site', async () => {
    const token = (headers: Record<string, string>) => post('/api/tokens', { name: 'x' }, { ...headers, cookie: admin })
    const other = await token({ origin: 'https://evil.example' })
    expect(other.json()).toMatchObject({ status: 403, detail: expect.stringContaining('otro sitio') })
    expect((await token({ ...home, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await token({})).statusCode).toBe(403)
    expect((await token({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201)
    expect((await token(home)).statusCode).toBe(201)
    expect((await post('/api/sign-in', { email: setup.email, password: secret }, { origin: 'https://evil.example' })).statusCode).toBe(403)
  })

  test('ends the session at sign-out', async () => {
    const cookie = cookieOf(await signInAs('ana@example.org'))
    expect((await ask({ url: '/api/me', headers: { cookie } })).statusCode).toBe(200)
    expect((await post('/api/sign-out', {}, { ...home, cookie })).statusCode).toBe(204)
    expect((await ask({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
  })

  test('refuses a retired person, both by session and by password', async () => {
    const { id, email, cookie } = await somebody('Rita')
    expect((await ask({ url: '/api/me', headers: { cookie } })).statusCode).toBe(200)
    await moveRecord(world.engine, { ...theSystem, roles: ['system', 'administrator'] }, 'person', id, 'retire')
    await world.engine.drain()
    await expect.poll(async () => (await ask({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
    const answer = await signInAs(email)
    const unknown = (await signInAs('nobody@example.org')).json()
    expect({ ...answer.json(), requestId: '' }).toEqual({ ...unknown, requestId: '' })
  })

  test('a team member has the roles of the team until the membership or the grant is retired', async () => {
    const { id, cookie } = await somebody('Tomas')
    const team = await make(world, 'team', { title: 'Servers' }, root)
    const membership = await make(world, 'membership', { title: 'Tomas in Servers', person: id, of: team }, root)
    await make(world, 'role-grant', { title: 'agent', role: 'agent', toTeam: team }, root)
    const own = await make(world, 'role-grant', { title: 'cab', role: 'cab', person: id }, root)
    await make(world, 'role-grant', { title: 'no', role: 'system', person: id }, root)
    const me = async () => {
      await world.engine.drain()
      return (await ask({ url: '/api/me', headers: { cookie } })).json()
    }
    await expect.poll(me).toMatchObject({ roles: ['requester', 'agent', 'cab'], teams: [{ id: team, title: 'Servers' }] })
    const retire = (type: string, key: string) =>
      moveRecord(world.engine, { ...theSystem, roles: ['system', 'administrator'] }, type, key, 'retire')
    await retire('role-grant', own)
    await expect.poll(me).toMatchObject({ roles: ['requester', 'agent'] })
    await retire('membership', membership)
    await expect.poll(me).toMatchObject({ roles: ['requester'], teams: [] })
  })

  test('accepts tokens as Bearer and as the password of Basic, until they are revoked or expire', async () => {
    const made = (await post('/api/tokens', { name: 'Zabbix', connector: true }, { ...home, cookie: admin })).json()
    expect(made.token).toMatch(/^sereno_/)
    const me = (authorization: string) => ask({ url: '/api/me', headers: { authorization } })
    expect((await me(`Bearer ${made.token}`)).json()).toMatchObject({
      person: { id: null, title: 'Zabbix' },
      roles: ['connector'],
      organisation: { id: root },
    })
    expect((await me(`Basic ${Buffer.from(`zabbix:${made.token}`).toString('base64')}`)).statusCode).toBe(200)
    expect((await me('Bearer sereno_no')).statusCode).toBe(401)
    const listed = (await ask({ url: '/api/tokens', headers: { cookie: admin } })).body
    expect(listed).toContain('Zabbix')
    expect(listed).not.toContain(made.token)
    expect((await ask({ method: 'DELETE', url: `/api/tokens/${made.id}`, headers: { ...home, cookie: admin } })).statusCode).toBe(204)
    expect((await me(`Bearer ${made.token}`)).statusCode).toBe(401)
    const soon = (await post('/api/tokens', { name: 'soon over', expiresAt: '2099-01-01T00:00:00Z' }, { ...home, cookie: admin })).json()
    expect((await me(`Bearer ${soon.token}`)).statusCode).toBe(200)
    await world.engine.database.as('*')(sql`update token set expires_at = now() where id = ${soon.id}`)
    world.actors.invalidate()
    expect((await me(`Bearer ${soon.token}`)).statusCode).toBe(401)
  })

  test('refuses a token with more rights than its creator', async () => {
    const { cookie } = await somebody('Olga')
    const wish = (payload: object) => post('/api/tokens', { name: 'x', ...payload }, { ...home, cookie })
    expect((await wish({ roles: ['administrator'] })).statusCode).toBe(403)
    expect((await wish({ connector: true })).statusCode).toBe(403)
    expect((await wish({ roles: ['requester'] })).statusCode).toBe(201)
    expect((await post('/api/tokens', { name: 'x', roles: ['system'] }, { ...home, cookie: admin })).statusCode).toBe(422)
    expect((await post('/api/accounts', { person: 'PER0000001', password: 'another one' }, { ...home, cookie })).statusCode).toBe(403)
  })

  test('changes a password only with the old one, and ends the other sessions', async () => {
    const { cookie, email } = await somebody('Petra')
    const change = (old: string) => post('/api/password', { old, new: 'a better password' }, { ...home, cookie })
    const refused = await change('not the old one')
    expect(refused.statusCode).toBe(401)
    expect(refused.json()).toMatchObject({ detail: 'La contraseña no es correcta.', fields: { old: 'no es correcta' } })
    const answer = await change(secret)
    expect(answer.statusCode).toBe(204)
    expect((await ask({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
    expect((await ask({ url: '/api/me', headers: { cookie: cookieOf(answer) } })).statusCode).toBe(200)
    expect((await signInAs(email)).statusCode).toBe(401)
    expect(
      (await post('/api/password', { old: 'a better password', new: 'short' }, { ...home, cookie: cookieOf(answer) })).json(),
    ).toMatchObject({ code: 'value.refused', fields: { password: 'debe tener al menos 10 caracteres' } })
  })

  test('stores the preferences of a person', async () => {
    const { cookie } = await somebody('Vera')
    expect((await ask({ url: '/api/preferences', headers: { cookie } })).json()).toEqual({})
    await ask({ method: 'PUT', url: '/api/preferences', payload: { folded: ['incident'] }, headers: { ...home, cookie } })
    expect((await ask({ url: '/api/preferences', headers: { cookie } })).json()).toEqual({ folded: ['incident'] })
  })

  test('shows a person of one customer nothing of another, in the engine and in the database', async () => {
    const [a, b] = [
      await make(world, 'organisation', { title: 'Customer A', kind: 'customer', parent: root }),
      await make(world, 'organisation', { title: 'Customer B', kind: 'customer', parent: root }),
    ]
    const branch = await make(world, 'organisation', { title: 'Branch of A', kind: 'customer', parent: a })
    const { id, cookie } = await somebody('Carla', a)
    await make(world, 'role-grant', { title: 'agent', role: 'agent', person: id }, a)
    const run = world.engine.database.as('*')
    const who = await personActor(run, id)
    if (!who) throw new Error('Carla is somebody')
    expect([...who.organisations].sort()).toEqual([a, branch].sort())
    const incidents = { a: '', b: '', branch: '' }
    for (const [name, organisation] of Object.entries({ a, b, branch }))
      incidents[name as 'a'] = await make(world, 'incident', { title: `of ${name}`, organisation })

    const seen = await listRecords(world.engine.house, runAs(world.engine, who), { type: 'incident', where: { all: [] } })
    expect(seen.records.map((record) => record.title).sort()).toEqual(['of a', 'of branch'])
    await expect(seeRecord(world.engine, runAs(world.engine, who), who, 'incident', incidents.b)).rejects.toMatchObject({
      code: 'record.unknown',
    })
    await expect(createRecord(world.engine, who, 'incident', { title: 'smuggled', organisation: b })).rejects.toMatchObject({
      code: 'access.denied',
    })

    const scoped = world.engine.database.as(scopeOf(who))
    for (const table of ['record', 'incident', 'story', 'clock'])
      expect(
        await scoped(
          sql`select 1 from ${sql.table(table)} where organisation = ${b} and not ${table === 'record' ? sql`shared` : sql`false`}`,
        ),
        table,
      ).toEqual([])
    expect(await scoped(sql`update incident set urgency = 'low' where id = ${incidents.b} returning id`)).toEqual([])
    expect((await ask({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({ organisation: { title: 'Customer A' } })

    const above = await personActor(run, (await ask({ url: '/api/me', headers: { cookie: admin } })).json().person.id)
    expect(above?.organisations).toEqual(expect.arrayContaining([root, a, b, branch]))
  })

  test('limits the guessing of passwords', async () => {
    const { email } = await somebody('Gustav')
    const tries = []
    for (let i = 0; i < 11; i++) tries.push((await signInAs(email, 'guess number one')).statusCode)
    expect(tries.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(tries[10]).toBe(429)
    expect((await signInAs(email)).json()).toMatchObject({ status: 429, code: 'too.many' })
  })
})

test('of two concurrent set-ups one succeeds and the other is refused', async () => {
  const { app, engine } = await open()
  const answers = await Promise.all(
    ['one@example.org', 'two@example.org'].map((email) => app.inject({ method: 'POST', url: '/api/setup', payload: { ...setup, email } })),
  )
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409])
  const rows = await engine.database.as('*')(sql`select from record where type in ('person', 'organisation', 'role-grant')`)
  expect(rows).toHaveLength(3)
})

test('with an https address the cookie is sent over https only', async () => {
  const { app } = await open('https://sereno.example.org')
  const answer = await app.inject({ method: 'POST', url: '/api/setup', payload: setup, headers: { origin: 'https://sereno.example.org' } })
  expect([answer.headers['set-cookie']].flat().join()).toMatch(/^__Secure-sereno\.session_token=.*Secure/)
  expect((await app.inject({ url: '/api/me', headers: { cookie: cookieOf(answer) } })).statusCode).toBe(200)
})

test("the administrator's token of the configuration works before anybody has set up, and ends with another value", async () => {
  const { app, engine, actors } = await open()
  const me = (token: string) => app.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } })
  await ensureAdminToken(engine, 'the-first-secret-of-all')
  expect((await me('the-first-secret-of-all')).json()).toMatchObject({ roles: ['administrator'], organisation: { id: null } })
  await ensureAdminToken(engine, 'the-second-secret-of-all')
  await ensureAdminToken(engine, 'the-second-secret-of-all')
  actors.invalidate()
  expect((await me('the-second-secret-of-all')).json()).toMatchObject({ roles: ['administrator'] })
  await ensureAdminToken(engine, undefined)
  actors.invalidate()
  expect((await me('the-second-secret-of-all')).statusCode).toBe(401)
})
