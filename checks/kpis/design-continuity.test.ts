/** The five KPIs of continuity management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const unknown = { value: null, count: 0, listed: 0 }
const kpi = (name: string, [begin, end]: readonly [string, string] = [from, to]) => house.kpi(`continuity/${name}`, begin, end)

test('a business process is covered by a plan in force with a recovery time', async () => {
  const covering = await house.make('continuity-plan', { state: 'active', rto: 4 * hour })
  const business = (openedAt: string, values: Record<string, unknown> = {}) => house.make('business-process', { openedAt, ...values })
  const before = '2025-06-01T00:00:00.000Z'
  await business(edges.before, { plan: covering })
  await business(edges.last, { plan: covering })
  await business(edges.after, { plan: covering })
  await business(before, { plan: covering, state: 'retired', closedAt: edges.last })
  await business(before, { plan: covering, state: 'retired', closedAt: edges.after })
  // no plan, a draft, a retired plan, a plan without a target
  await business(before)
  await business(before, { plan: await house.make('continuity-plan', { rto: hour }) })
  await business(before, { plan: await house.make('continuity-plan', { rto: hour, state: 'retired' }) })
  await business(before, { plan: await house.make('continuity-plan', { state: 'active' }) })

  const figure = await kpi('covered-business-processes')
  expect(figure).toMatchObject({ count: 7, listed: 7, matching: 3, listedMatching: 3 })
  expect(figure.value).toBeCloseTo(300 / 7, 9)
  expect(await kpi('covered-business-processes', empty)).toEqual({ ...unknown, matching: 0, listedMatching: 0 })
})

test('a threat is a gap until its measure is defined, and is closed when the measure is implemented', async () => {
  const risk = (openedAt: string, values: Record<string, unknown> = {}) => house.make('disaster-risk', { openedAt, ...values })
  const defined = (definedAt: string) => risk('2026-01-01T00:00:00.000Z', { state: 'countered', definedAt })
  await risk(edges.first)
  await risk(edges.last)
  await risk(edges.after)
  await defined(edges.last)
  await defined(edges.after)
  // closed by the end, closed after it, and never a threat
  await risk(edges.before, { state: 'gone', closedAt: edges.last })
  await risk(edges.before, { state: 'gone', closedAt: edges.after })
  await risk(edges.before, { state: 'dismissed', closedAt: edges.after })
  // identified one, four and ten days before the measure was implemented
  const inPlace = (openedAt: string, inPlaceAt: string) => risk(openedAt, { state: 'in-place', definedAt: openedAt, inPlaceAt })
  await inPlace('2026-02-28T00:00:00.000Z', edges.first)
  await inPlace('2026-03-06T00:00:00.000Z', '2026-03-10T00:00:00.000Z')
  await inPlace('2026-03-21T23:59:59.999Z', edges.last)
  await inPlace('2026-01-01T00:00:00.000Z', edges.before)
  await inPlace('2026-01-01T00:00:00.000Z', edges.after)

  expect(await kpi('preparation-gaps')).toEqual({ value: 4, count: 4, listed: 4 })
  expect(await kpi('implementation-duration')).toEqual({ value: 5 * day, count: 3, listed: 3 })
  expect(await kpi('preparation-gaps', empty)).toEqual(nothing)
  expect(await kpi('implementation-duration', empty)).toEqual(unknown)
})

test('exercises count when they are done, and their findings when they were found', async () => {
  const exercise = (values: Record<string, unknown>) => house.make('disaster-exercise', { state: 'done', ...values })
  for (const endedAt of Object.values(edges)) await exercise({ endedAt })
  await exercise({ endedAt: edges.first, passed: false })
  const running = await exercise({ state: 'running', startedAt: edges.first })
  await exercise({ state: 'cancelled', plannedFor: edges.first })
  const found = (openedAt: string, values: Record<string, unknown>) => house.make('exercise-shortcoming', { openedAt, ...values })
  for (const moment of Object.values(edges)) await found(moment, { exercise: running })
  await found(edges.first, { exercise: running, state: 'tolerated' })
  // found by a restore test of a backup
  await found(edges.first, { restoreTest: await house.make('restore-test') })

  expect(await kpi('disaster-practices')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('shortcomings-in-practices')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('disaster-practices', empty)).toEqual(nothing)
  expect(await kpi('shortcomings-in-practices', empty)).toEqual(nothing)
})
