import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { tickClocks } from '#engine/clocks/tick.ts'
import { allKpis } from '#engine/kpis/kpi-board.ts'
import { en as records } from '#engine/records/en.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { personActor } from '#features/accounts/actors.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import { sampleState, setUp } from '#features/accounts/first-setup.ts'
import { messagesOf } from '#kernel/messages.ts'
import { shift } from '#kernel/time.ts'
import { afterFile } from '#testing/after-file.ts'
import { freshDatabase } from '#testing/database.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { buildHouse } from '#testing/house.ts'
import { loadSample } from './load.ts'

const now = '2026-11-20T10:00:00.000Z'
/** The id of the message with which a refused command of an effect is recorded. */
const followUpRefused = messagesOf(records)('followUpRefused', { number: '', move: '', why: '' }).id
const open = async (template: 'migrated' | 'sample'): Promise<RunningEngine> => {
  const { appUrl } = await freshDatabase(template)
  const engine = await openEngine({ house: buildHouse, appUrl })
  afterFile(() => engine.stop())
  return engine
}

const counts = async (engine: RunningEngine): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await engine.database.as('*')<{ type: string; n: number }>(sql`select type, count(*) as n from record group by type`)).map(
      ({ type, n }) => [type, n],
    ),
  )

const expected = { incident: 535, service: 21, team: 5, person: 33, organisation: 10, problem: 10, change: 42, calendar: 2 }

/** Lets the clocks tick during the work, like the program. */
const whileTicking = async <T>(engine: RunningEngine, work: () => Promise<T>): Promise<T> => {
  let working = true
  const ticking = (async () => {
    while (working) {
      await tickClocks(engine)
      await setTimeout(200)
    }
  })()
  try {
    return await work()
  } finally {
    working = false
    await ticking
  }
}

test('before the set-up, in English: a killed load leaves nothing of its history, and the set-up takes over its organisation', async () => {
  const engine = await open('migrated')
  const run = engine.database.as('*')
  const steps: number[] = []
  const load = (stopAt: number) =>
    loadSample(engine, {
      language: 'en',
      now,
      progress: (done, of) => {
        if (done / of > stopAt) throw new Error('killed')
        steps.push(done)
      },
    })
  await whileTicking(engine, async () => {
    await expect(load(0.02)).rejects.toThrow('killed')
    steps.length = 0
    // the history is one transaction, so nothing of it may remain
    await expect(load(0.12)).rejects.toThrow('killed')
  })
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(await counts(engine)).toMatchObject({ team: expected.team, organisation: expected.organisation })
  expect(await counts(engine)).not.toHaveProperty('incident')
  expect(await sampleState(engine)).toMatchObject({ state: 'loading' })

  const signIn = await openSignIn(engine.database, 'http://localhost')
  const { organisation, person } = await setUp(engine, signIn, { ...firstVisit, language: 'en', sample: true })
  expect(await run(sql`select title from record where id = ${organisation}`)).toEqual([{ title: firstVisit.organisation }])
  expect((await personActor(run, person))?.teams).toHaveLength(1)
})

test('after the set-up, in Spanish: loaded once only although it was killed twice, with the administrator in a team', async () => {
  const engine = await open('sample')
  const run = engine.database.as('*')
  const all = await counts(engine)
  expect(all).toMatchObject(expected)
  expect(await loadSample(engine, { language: 'es', now })).toMatchObject({ loaded: false })
  expect(await counts(engine)).toEqual(all)
  expect(await run(sql`select title from record where type = 'service' and title = 'Tienda en línea'`)).toHaveLength(1)
  const [visitor] = await run<{ person: string }>(sql`select person from sign_in_user`)
  const ana = await personActor(run, visitor?.person ?? '')
  expect(ana?.teams).toHaveLength(1)
  expect(await run(sql`select title from record where id = ${ana?.organisation}`)).toEqual([{ title: firstVisit.organisation }])
  const customer = await run<{ id: string }>(
    sql`select r.id from person p join record r on r.id = p.id where p.external_id = 'sample:p:olga'`,
  )
  const olga = await personActor(run, customer[0]?.id ?? '')
  expect(olga?.organisations).toHaveLength(1)
  expect(olga?.roles).toEqual(['requester'])
}, 400_000)

test('its year has what a year has: clocks in every state, KPIs near their targets, nothing after now', async () => {
  const engine = await open('sample')
  const run = engine.database.as('*')
  const now = new Date().toISOString()
  expect((await counts(engine))['ci']).toBeGreaterThanOrEqual(60)

  const kpis = await allKpis(engine, run, { from: shift(now, 'P31D', -1), to: now })
  const value = (id: string) => kpis.find((kpi) => kpi.process === 'incident' && kpi.id === id)?.value ?? 0
  expect(value('resolution-within-sla')).toBeGreaterThan(80)
  expect(value('resolution-within-sla')).toBeLessThan(98)
  expect(value('first-call-resolution-rate')).toBeGreaterThan(30)
  // no command of an effect was refused
  expect(await run(sql`select message from story where message ->> 'id' = ${followUpRefused}`)).toEqual([])

  const clocks = await run<{ state: string; n: number }>(
    sql`select state, count(*) as n from clock where metric = 'resolution' group by state`,
  )
  expect(clocks.map((clock) => clock.state).sort()).toEqual(['cancelled', 'met', 'missed', 'paused', 'running'])
  const [late] = await run<{ n: number }>(sql`select count(*) as n from clock where state = 'running' and due_at < ${now}`)
  expect(late?.n).toBeGreaterThan(0)
  const states = await run<{ state: string }>(sql`select distinct state from record where type = 'incident'`)
  expect(states.map(({ state }) => state).sort()).toEqual(['assigned', 'cancelled', 'closed', 'in-progress', 'new', 'pending', 'resolved'])
  // the clocks of finished records ticked at the moments of their stories
  const ticked = await run<{ late: boolean }>(sql`
    select s.at > r.closed_at as late from story s join record r on r.id = s.record where r.type = 'incident' and s.kind = 'fact' and r.phase = 'closed'`)
  expect(ticked.length).toBeGreaterThan(0)
  expect(ticked.filter(({ late }) => late)).toEqual([])
  const [future] = await run<{ n: number }>(
    sql`select count(*) as n from story where at > ${now} and type <> 'person' and actor_name <> 'Sereno'`,
  )
  expect(future?.n).toBe(0)
})
