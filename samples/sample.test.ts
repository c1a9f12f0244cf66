import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { tickClocks } from '#engine/clocks/tick.ts'
import { allKpis } from '#engine/kpis/kpi.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { personActor } from '#features/accounts/actors.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import { sampleState, setUp } from '#features/accounts/first-setup.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'
import { loadSample } from './load.ts'

const now = '2026-11-20T10:00:00.000Z'
const opened: RunningEngine[] = []
const open = async (): Promise<RunningEngine> => {
  const { appUrl } = await freshDatabase()
  const engine = await openEngine({ house: buildHouse, appUrl })
  opened.push(engine)
  return engine
}
afterAll(async () => {
  for (const engine of opened) await engine.stop()
})

const counts = async (engine: RunningEngine): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await engine.database.as('*')<{ type: string; n: number }>(sql`select type, count(*) as n from record group by type`)).map(
      ({ type, n }) => [type, n],
    ),
  )

test('after the set-up, the sample loads once although it is killed twice, and every KPI has a value over its year', {
  timeout: 400_000,
}, async () => {
  const engine = await open()
  const signIn = await openSignIn(engine.database, 'http://localhost')
  const { person, organisation } = await setUp(engine, signIn, {
    name: 'Ana',
    email: 'ana@example.org',
    password: 'correct horse battery',
    language: 'en',
    organisation: 'Acme',
    sample: true,
  })
  expect(await sampleState(engine)).toEqual({ state: 'wanted', language: 'en' })

  const load = (stopAt = 1) =>
    loadSample(engine, {
      language: 'en',
      now,

      progress: (done, of) => {
        if (done / of > stopAt) throw new Error('killed')
      },
    })
  await expect(load(0.05)).rejects.toThrow('killed')
  await expect(load(0.3)).rejects.toThrow('killed')
  expect(await sampleState(engine)).toMatchObject({ state: 'loading' })
  expect(await load()).toMatchObject({ loaded: true })
  expect(await sampleState(engine)).toMatchObject({ state: 'loaded' })

  const all = await counts(engine)
  expect(all).toMatchObject({ incident: 535, service: 21, team: 5, person: 33, organisation: 10, problem: 10, change: 42, calendar: 2 })
  expect(all['ci']).toBeGreaterThanOrEqual(60)
  expect(await load()).toMatchObject({ loaded: false })
  expect(await counts(engine)).toEqual(all)

  const run = engine.database.as('*')
  const rooms = ['service-catalogue', 'service-level', 'configuration', 'event', 'incident', 'problem', 'change']
  const kpis = (await allKpis(engine, run, { from: '2026-10-21T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' })).filter((kpi) =>
    rooms.includes(kpi.process),
  )
  const empty = kpis.filter((kpi) => kpi.value === null || kpi.count === 0).map((kpi) => `${kpi.process}/${kpi.id}`)
  expect(kpis.length).toBeGreaterThanOrEqual(25)
  expect(empty).toEqual([])
  const value = (id: string) => kpis.find((kpi) => kpi.process === 'incident' && kpi.id === id)?.value ?? 0
  expect(value('resolution-within-sla')).toBeGreaterThan(80)
  expect(value('resolution-within-sla')).toBeLessThan(98)
  expect(value('first-call-resolution-rate')).toBeGreaterThan(30)

  // every KPI over the year of the sample
  const year = await allKpis(engine, run, { from: '2025-11-21T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' })
  expect(year.length).toBeGreaterThanOrEqual(130)
  expect(year.filter((kpi) => kpi.value === null || kpi.count === 0).map((kpi) => `${kpi.process}/${kpi.id}`)).toEqual([])
  // no command of an effect was refused
  expect(await run(sql`select text from story where kind = 'fact' and text like '%was not possible%'`)).toEqual([])

  const clocks = await run<{ state: string; n: number }>(
    sql`select state, count(*) as n from clock where metric = 'resolution' group by state`,
  )
  expect(clocks.map((clock) => clock.state).sort()).toEqual(['cancelled', 'met', 'missed', 'paused', 'running'])
  const [late] = await run<{ n: number }>(sql`select count(*) as n from clock where state = 'running' and due_at < ${now}`)
  expect(late?.n).toBeGreaterThan(0)
  const states = await run<{ state: string }>(sql`select distinct state from record where type = 'incident'`)
  expect(states.map(({ state }) => state).sort()).toEqual(['assigned', 'cancelled', 'closed', 'in-progress', 'new', 'pending', 'resolved'])

  const [future] = await run<{ n: number }>(
    sql`select count(*) as n from story where at > ${now} and type <> 'person' and actor_name <> 'Sereno'`,
  )
  expect(future?.n).toBe(0)
  const ana = await personActor(run, person)
  expect(ana?.teams).toHaveLength(1)
  expect(ana?.organisation).toBe(organisation)
  const customer = await run<{ id: string }>(
    sql`select r.id from person p join record r on r.id = p.id where p.external_id = 'sample:p:olga'`,
  )
  const olga = await personActor(run, customer[0]?.id ?? '')
  expect(olga?.organisations).toHaveLength(1)
  expect(olga?.roles).toEqual(['requester'])
})

test('the sample loads in Spanish before the set-up, which then takes over its organisation', { timeout: 300_000 }, async () => {
  const engine = await open()
  const steps: number[] = []
  let loading = true
  const ticking = (async () => {
    while (loading) {
      await tickClocks(engine)
      await setTimeout(200)
    }
  })()
  const loaded = await loadSample(engine, { language: 'es', now, progress: (done) => steps.push(done) }).finally(() => {
    loading = false
  })
  await ticking
  expect(loaded).toMatchObject({ loaded: true })
  // the clocks of finished records ticked at the moments of their acts
  const facts = sql<{ late: boolean }>`
    select s.at > r.closed_at as late from story s join record r on r.id = s.record where r.type = 'incident' and s.kind = 'fact' and r.phase = 'closed'`
  const ticked = await engine.database.as('*')<{ late: boolean }>(facts)
  expect(ticked.length).toBeGreaterThan(0)
  expect(ticked.filter(({ late }) => late)).toEqual([])
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  const signIn = await openSignIn(engine.database, 'http://localhost')
  const { organisation, person } = await setUp(engine, signIn, {
    name: 'Ana',
    email: 'ana@example.org',
    password: 'correct horse battery',
    language: 'es',
    organisation: 'Mi empresa',
    sample: true,
  })
  const run = engine.database.as('*')
  expect(await run(sql`select title from record where id = ${organisation}`)).toEqual([{ title: 'Mi empresa' }])
  expect((await personActor(run, person))?.teams).toHaveLength(1)
  expect(await sampleState(engine)).toMatchObject({ state: 'loaded' })
  expect(await run(sql`select title from record where type = 'service' and title = 'Tienda en línea'`)).toHaveLength(1)
})
