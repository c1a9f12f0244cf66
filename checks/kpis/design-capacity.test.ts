/** The seven KPIs of capacity management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const unknown = { value: null, count: 0, listed: 0 }
const kpi = (name: string, [begin, end]: readonly [string, string] = [from, to], organisation?: string) =>
  house.kpi(`capacity/${name}`, begin, end, organisation)

test('incidents caused by insufficient capacity count when they are closed', async () => {
  const incident = (values: Record<string, unknown>) =>
    house.make('incident', { state: 'closed', cause: 'capacity', openedAt: '2026-02-01T00:00:00.000Z', ...values })
  for (const closedAt of Object.values(edges)) await incident({ closedAt })
  await incident({ closedAt: edges.first, cause: 'software' })
  await incident({ closedAt: edges.first, state: 'cancelled' })
  await incident({ state: 'resolved', resolvedAt: edges.first })

  expect(await kpi('incidents-due-to-capacity')).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await kpi('incidents-due-to-capacity', empty)).toEqual(nothing)
})

test('forecast accuracy is the deviation from the actual value, above or below', async () => {
  const forecast = (dueAt: string, predicted: number, measured: number | null, state = 'compared') =>
    house.make('capacity-forecast', { dueAt, predicted, measured, state })
  await forecast(edges.first, 60, 80) // 25 % too low
  await forecast(edges.last, 55, 50) // 10 % too high
  await forecast('2026-03-15T00:00:00.000Z', 80, 80)
  await forecast(edges.before, 10, 80)
  await forecast(edges.after, 10, 80)
  await forecast(edges.first, 10, 80, 'discarded')
  await forecast(edges.first, 10, null, 'made')

  const figure = await kpi('forecast-accuracy')
  expect(figure).toMatchObject({ count: 3, listed: 3 })
  expect(figure.value).toBeCloseTo((75 + 90 + 100) / 3, 9)
  expect(await kpi('forecast-accuracy', empty)).toEqual(unknown)
})

test('adjustments count when implemented, as unplanned without a plan or forecast', async () => {
  const adjustment = (inPlaceAt: string | null, values: Record<string, unknown> = {}) =>
    house.make('capacity-adjustment', { state: 'in-place', inPlaceAt, ...values })
  const plan = await house.make('capacity-plan')
  const forecast = await house.make('capacity-forecast', { dueAt: '2027-01-01T00:00:00.000Z' })
  for (const moment of Object.values(edges)) await adjustment(moment, { plan })
  await adjustment(edges.first, { forecast })
  for (const moment of Object.values(edges)) await adjustment(moment)
  await adjustment(edges.first, { shortage: await house.make('capacity-shortage') })
  await adjustment(null, { state: 'approved' })

  expect(await kpi('capacity-adjustments')).toEqual({ value: 6, count: 6, listed: 6 })
  expect(await kpi('unplanned-capacity-adjustments')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('capacity-adjustments', empty)).toEqual(nothing)
  expect(await kpi('unplanned-capacity-adjustments', empty)).toEqual(nothing)
})

test('the duration of a shortage is from detection to resolution', async () => {
  const shortage = (detectedAt: string, resolvedAt: string | null, state = 'resolved') =>
    house.make('capacity-shortage', { detectedAt, resolvedAt, state })
  await shortage('2026-02-28T00:00:00.000Z', edges.first) // a day
  await shortage('2026-03-30T23:59:59.999Z', edges.last) // a day
  await shortage('2026-03-10T00:00:00.000Z', '2026-03-10T06:00:00.000Z') // six hours
  await shortage('2026-01-01T00:00:00.000Z', edges.before)
  await shortage('2026-01-01T00:00:00.000Z', edges.after)
  await shortage('2026-03-10T00:00:00.000Z', null, 'handled')

  expect(await kpi('shortage-resolution-time')).toEqual({ value: (2 * day + 6 * hour) / 3, count: 3, listed: 3 })
  expect(await kpi('shortage-resolution-time', empty)).toEqual(unknown)
})

test('the reserve is the free capacity at normal and at peak load; an overload has none', async () => {
  const measured = (measuredAt: string, normalLoad: number, peakLoad: number) =>
    house.make('capacity-measurement', { measuredAt, normalLoad, peakLoad })
  await measured(edges.first, 40, 70)
  await measured(edges.last, 60, 90)
  await measured('2026-03-15T00:00:00.000Z', 80, 120)
  await measured(edges.before, 0, 0)
  await measured(edges.after, 0, 0)

  const figure = await kpi('capacity-reserves')
  expect(figure).toMatchObject({ value: 40, count: 3, listed: 3 })
  expect(figure.secondary?.['peak']).toBeCloseTo(40 / 3, 9)
  expect(await kpi('capacity-reserves', empty)).toEqual({ ...unknown, secondary: { peak: null } })
})

test('monitoring coverage is the share of live services and used items with a capacity measurement', async () => {
  const organisation = await house.company('Monitored')
  const live = (values: Record<string, unknown> = {}) =>
    house.make('service', { organisation, state: 'operational', launchedAt: '2025-06-01T00:00:00.000Z', ...values })
  const inUse = (values: Record<string, unknown> = {}) =>
    house.make('ci', { organisation, state: 'in-use', openedAt: '2025-06-01T00:00:00.000Z', ...values })
  const measured = async (subject: Record<string, unknown>, ...moments: readonly string[]) => {
    for (const measuredAt of moments) await house.make('capacity-measurement', { ...subject, measuredAt })
  }
  // measured in the period (twice counts once), just before it and just after it
  await measured({ service: await live() }, edges.first, edges.last)
  await measured({ service: await live() }, edges.before, edges.after)
  await live({ launchedAt: edges.last })
  await measured({ service: await live({ launchedAt: edges.after }) }, edges.first)
  await measured({ service: await live({ state: 'retired', retiredAt: edges.last }) }, edges.first)
  await measured({ service: await live({ state: 'retired', retiredAt: edges.after }) }, edges.first)
  await measured({ ci: await inUse() }, edges.last)
  await measured({ ci: await inUse({ openedAt: edges.last }) }, edges.after)
  await measured({ ci: await inUse({ openedAt: edges.after }) }, edges.last)
  await measured({ ci: await inUse({ state: 'retired', closedAt: edges.last }) }, edges.first)
  await inUse({ state: 'planned' })

  // two of four services, one of two components
  expect(await kpi('capacity-monitoring-share', [from, to], organisation)).toEqual({
    value: 50,
    count: 6,
    listed: 6,
    matching: 3,
    listedMatching: 3,
  })
  expect(await kpi('capacity-monitoring-share', empty, organisation)).toEqual({ ...unknown, matching: 0, listedMatching: 0 })
})
