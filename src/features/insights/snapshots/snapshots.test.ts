import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRecord, createRecord, moveRecord } from '#engine/records/records.ts'
import { api } from '#http/api.ts'
import { makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { readSnapshots, type Snapshot, statusesSince } from './read.ts'
import { makeUpSnapshots, takeNextDay } from './round.ts'
import { snapshotRoutes } from './snapshot-routes.ts'

let house: TestHouse
let app: FastifyInstance
const people: Record<string, Actor> = {}

beforeAll(async () => {
  house = await openHouse()
  app = await makeApp()
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
    more: [(route) => snapshotRoutes(route, house.engine)],
  })
})
afterAll(() => app.close())

/** An incident opened on a day of March 2026, optionally resolved on another. */
const incident = async (opened: string, resolved?: string): Promise<string> => {
  const who: Actor = { ...house.system, roles: ['incident-manager'] }
  const at = (day: string): string => `2026-${day}T10:00:00.000Z`
  const { id } = await createRecord(house.engine, who, 'incident', { title: opened, openedAt: at(opened) }, { at: at(opened) })
  if (resolved) await moveRecord(house.engine, who, 'incident', id, 'resolve', { resolution: 'x' }, { at: at(resolved) })
  return id
}
const of = (kpi: string, more: Partial<Parameters<typeof readSnapshots>[1]> = {}): Promise<readonly Snapshot[]> =>
  readSnapshots(house.engine.database.as('*'), {
    process: 'incident',
    kpi,
    organisation: null,
    period: 'month',
    from: '2026-01-01',
    to: '2026-12-31',
    ...more,
  })
const values = async (...of_: Parameters<typeof of>): Promise<Record<string, number | null>> =>
  Object.fromEntries((await of(...of_)).map(({ day, value }) => [day, value]))
const catchUp = async (): Promise<readonly string[]> => {
  const days: string[] = []
  for (let day = await takeNextDay(house.engine); day !== undefined; day = await takeNextDay(house.engine)) days.push(day)
  return days
}

test('an empty installation takes no snapshots; the first ones cover the days of its records up to yesterday', async () => {
  house.setTime('2026-03-05T09:00:00.000Z')
  expect(await catchUp()).toEqual([])
  await incident('03-02', '03-03')
  await incident('03-03')
  await incident('03-04', '03-04')
  expect(await catchUp()).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  expect(await values('incidents')).toEqual({ '2026-03-02': 1, '2026-03-03': 2, '2026-03-04': 3 })
  expect(await values('resolution-time')).toEqual({ '2026-03-02': null, '2026-03-03': 86_400, '2026-03-04': 43_200 })
})

test('a share has numerator, denominator, the target of that day and its status', async () => {
  const [, , last] = await of('first-call-resolution-rate')
  expect(last).toEqual({
    day: '2026-03-04',
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-05T00:00:00.000Z',
    value: 100,
    count: 2,
    numerator: 2,
    denominator: 2,
    target: 60,
    state: 'good',
    takenAt: '2026-03-05T09:00:00.000Z',
  })
})

test('the month starts again on its first day, the thirty days continue; missed days are computed later', async () => {
  // most of the month is marked as taken, because a day takes half a second
  await house.engine.database.as('*')(sql`
    insert into kpi_snapshot_day (day, taken_at, figures) values (cast('2026-03-29' as date), cast('2026-03-30' as timestamptz), 0)`)
  house.setTime('2026-04-04T00:30:00.000Z')
  expect(await catchUp()).toEqual(['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03'])
  const month = await values('incidents')
  expect([month['2026-03-31'], month['2026-04-01']]).toEqual([3, 0])
  const rolling = await values('incidents', { period: 'days30' })
  expect([rolling['2026-03-31'], rolling['2026-04-01'], rolling['2026-04-02'], rolling['2026-04-03']]).toEqual([3, 2, 1, 0])
})

test('snapshots do not change when records change later, and cannot be rewritten', async () => {
  const before = await values('incidents')
  await incident('03-10')
  expect(await catchUp()).toEqual([])
  expect(await values('incidents')).toEqual(before)
  await expect(house.engine.database.as('*')(sql`update kpi_snapshot set value = 0`)).rejects.toThrow('are not changed')
  await expect(house.engine.database.as('*')(sql`delete from kpi_snapshot`)).rejects.toThrow('are not changed')
})

test('two nodes that take the same day write it once', async () => {
  house.setTime('2026-04-05T09:00:00.000Z')
  await Promise.all([1, 2, 3].map(() => makeUpSnapshots(house.engine)))
  expect(await catchUp()).toEqual([])
  const [row] = await house.engine.database.as('*')<{ n: number; marked: number }>(sql`
    select count(*) as n, (select figures from kpi_snapshot_day where day = '2026-04-04') as marked from kpi_snapshot where day = '2026-04-04'`)
  expect(row?.n).toBe(row?.marked)
})

test('each organisation has figures that include those below it', async () => {
  const { id: below } = await createRecord(house.engine, house.system, 'organisation', {
    title: 'Branch',
    kind: 'internal',
    parent: house.organisation,
  })
  const { id: other } = await createRecord(house.engine, house.system, 'organisation', { title: 'Other', kind: 'internal' })
  const home = house.system
  for (const organisation of [below, other, other])
    await createRecord(house.engine, { ...home, organisation }, 'incident', { title: 'there', openedAt: '2026-04-05T10:00:00.000Z' })
  house.setTime('2026-04-06T09:00:00.000Z')
  await catchUp()
  const on = async (organisation: string | null) => (await values('incidents', { organisation }))['2026-04-05']
  expect([await on(null), await on(house.organisation), await on(below), await on(other)]).toEqual([3, 1, 1, 2])
})

test('a reader of all incidents sees the history of the own organisation; others are refused', async () => {
  people['agent'] = await house.person('Ana', 'agent')
  people['caller'] = await house.person('Eva')
  people['all'] = { ...house.system, kind: 'person', roles: ['auditor'] }
  const ask = async (who: string, url: string) => {
    const answer = await app.inject({ method: 'GET', url, headers: { 'x-who': who } })
    return { status: answer.statusCode, body: JSON.parse(answer.body) }
  }
  const url = '/api/kpis/incident/incidents/snapshots?from=2026-04-05&to=2026-04-05'
  expect((await ask('agent', url)).body.snapshots).toMatchObject([{ day: '2026-04-05', value: 1 }])
  expect((await ask('all', url)).body.snapshots).toMatchObject([{ day: '2026-04-05', value: 3 }])
  expect(await ask('caller', url)).toMatchObject({ status: 403, body: { detail: expect.stringContaining('may read all') } })
  expect((await ask('agent', '/api/kpis/incident/nothing/snapshots')).status).toBe(404)
  const seen = (await ask('caller', '/api/kpi-status')).body.statuses as { process: string }[]
  expect(seen.filter(({ process }) => process === 'incident')).toEqual([])
  expect((await ask('all', '/api/kpi-status')).body.statuses.length).toBeGreaterThan(20)
})

test('a red KPI has the day since which it is red', async () => {
  const second = await incident('04-07', '04-07')
  await changeRecord(house.engine, house.system, 'incident', second, { line: 'second' })
  for (const day of ['08', '09', '10']) {
    house.setTime(`2026-04-${day}T09:00:00.000Z`)
    await catchUp()
  }
  const found = await statusesSince(house.engine.database.as('*'), { organisation: null, period: 'month', from: '2026-01-01' })
  expect(found.find(({ kpi }) => kpi === 'first-call-resolution-rate')).toEqual({
    process: 'incident',
    kpi: 'first-call-resolution-rate',
    state: 'bad',
    value: 0,
    target: 60,
    day: '2026-04-09',
    since: '2026-04-07',
  })
})
