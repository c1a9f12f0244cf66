/** The five KPIs of availability management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const unknown = { value: null, count: 0, listed: 0 }
const kpi = (name: string, organisation: string, [begin, end]: readonly [string, string] = [from, to]) =>
  house.kpi(`availability/${name}`, begin, end, organisation)
const live = (organisation: string, values: Record<string, unknown> = {}) =>
  house.make('service', { organisation, state: 'operational', launchedAt: '2025-06-01T00:00:00.000Z', ...values })
const march = (date: number, time: string) => `2026-03-${String(date).padStart(2, '0')}T${time}:00.000Z`

test('availability is the share of agreed service hours without unplanned outages', async () => {
  const organisation = await house.company('Available')
  const calendar = await house.make('calendar', { zone: 'UTC', hours: { mon: [['09:00', '17:00']] } })
  await house.engine.reload()
  const target = (service: string, agreed: number, values: Record<string, unknown> = {}) =>
    house.make('availability-target', { organisation, service, agreed, openedAt: '2025-06-01T00:00:00.000Z', ...values })
  const always = await live(organisation)
  const mondays = await live(organisation, { calendar })
  await target(always, 99.5)
  await target(mondays, 98.5)
  const lost = (service: string, beganAt: string, endedAt: string | null, values: Record<string, unknown> = {}) =>
    house.make('service-interruption', { organisation, service, beganAt, endedAt, state: endedAt ? 'ended' : 'running', ...values })
  // one ends when the period starts, one starts when it ends: neither lies in the period
  await lost(always, '2026-02-28T00:00:00.000Z', from)
  await lost(always, to, '2026-04-02T00:00:00.000Z')
  // across the start and the end of the period: six hours of each count
  await lost(always, '2026-02-28T12:00:00.000Z', march(1, '06:00'))
  await lost(always, march(31, '18:00'), null)
  await lost(always, march(10, '00:00'), march(11, '00:00'), { planned: true })
  await lost(always, march(10, '00:00'), march(11, '00:00'), { kind: 'degradation' })
  await lost(always, march(10, '00:00'), march(11, '00:00'), { state: 'discarded' })
  // on a Monday from 08:00 to 11:00, of which two hours are agreed; on a Tuesday none are
  await lost(mondays, march(16, '08:00'), march(16, '11:00'))
  await lost(mondays, march(17, '00:00'), march(18, '00:00'))
  // targets not in force at the end, and of services not live then
  const down = async (service: string) => lost(service, march(1, '00:00'), march(31, '00:00'))
  for (const values of [{ openedAt: edges.after }, { state: 'retired', closedAt: edges.last }]) {
    const service = await live(organisation)
    await target(service, 10, values)
    await down(service)
  }
  for (const values of [{ launchedAt: edges.after }, { state: 'retired', retiredAt: edges.last }]) {
    const service = await live(organisation, values)
    await target(service, 10)
    await down(service)
  }

  // 31 days of 24 hours without 12, and five Mondays of 8 hours without 2
  const figure = await kpi('service-availability', organisation)
  expect(figure).toMatchObject({ count: 2, listed: 2, secondary: { agreed: 99 } })
  expect(figure.value).toBeCloseTo((100 * (744 - 12 + 40 - 2)) / (744 + 40), 9)
  expect(await kpi('service-availability', organisation, empty)).toEqual({ ...unknown, secondary: { agreed: null } })
})

test('concurrent outages count once, and only within the agreed hours', async () => {
  const organisation = await house.company('Agreed')
  const tuesdays = await house.make('calendar', { zone: 'UTC', hours: { tue: [['00:00', '10:00']] } })
  await house.engine.reload()
  const service = await live(organisation)
  const openedAt = '2025-06-01T00:00:00.000Z'
  // the service runs all the time, but only Tuesdays are agreed
  await house.make('availability-target', { organisation, service, calendar: tuesdays, openedAt })
  const lost = (beganAt: string, endedAt: string) =>
    house.make('service-interruption', { organisation, service, beganAt, endedAt, state: 'ended' })
  await lost(march(9, '00:00'), march(10, '02:00'))
  await lost(march(10, '01:00'), march(10, '03:00'))
  await lost(march(17, '09:00'), march(18, '12:00'))

  // five Tuesdays of 10 hours, without 3 of the tenth and 1 of the seventeenth
  expect(await kpi('service-availability', organisation)).toMatchObject({ value: 92, count: 1, listed: 1 })
})

test('interruptions count when they begin, unless they were planned or cancelled', async () => {
  const organisation = await house.company('Interrupted')
  const interrupted = async (beganAt: string, values: Record<string, unknown> = {}) =>
    house.make('service-interruption', { organisation, service: await live(organisation), beganAt, ...values })
  for (const moment of Object.values(edges)) await interrupted(moment)
  await interrupted(edges.first, { kind: 'degradation', state: 'ended', endedAt: '2026-04-02T00:00:00.000Z' })
  await interrupted(edges.first, { planned: true })
  await interrupted(edges.first, { state: 'discarded' })

  expect(await kpi('service-interruptions', organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('service-interruptions', organisation, empty)).toEqual(nothing)
})

test('duration of interruptions, and mean time between failures', async () => {
  const organisation = await house.company('Restored')
  const service = await live(organisation)
  const lasted = (beganAt: string, endedAt: string | null, values: Record<string, unknown> = {}) =>
    house.make('service-interruption', { organisation, service, beganAt, endedAt, state: endedAt ? 'ended' : 'running', ...values })
  // the first of its service: two hours, ended at the first moment of the period
  await lasted('2026-02-28T22:00:00.000Z', edges.first)
  // ten days later, four hours; twenty days after that, six hours until the last moment
  await lasted(march(11, '00:00'), march(11, '04:00'))
  await lasted('2026-03-31T17:59:59.999Z', edges.last)
  const elsewhere = { service: await live(organisation) }
  await lasted('2026-02-01T00:00:00.000Z', edges.before, elsewhere)
  await lasted('2026-03-30T00:00:00.000Z', edges.after, elsewhere)
  await lasted(march(10, '00:00'), null, { service: await live(organisation) })
  await lasted(march(12, '00:00'), march(13, '00:00'), { service: await live(organisation), planned: true })
  await lasted(march(12, '00:00'), march(13, '00:00'), { service: await live(organisation), state: 'discarded' })

  const upAgain = [10 * day, 20 * day + 14 * hour]
  const sinceBegin = [10 * day + 2 * hour, 20 * day + 18 * hour]
  const figure = await kpi('interruption-duration', organisation)
  expect(figure).toMatchObject({ value: 4 * hour, count: 3, listed: 3 })
  expect(figure.secondary?.['mtbf']).toBeCloseTo(mean(upAgain), 0)
  expect(figure.secondary?.['mtbsi']).toBeCloseTo(mean(sinceBegin), 0)
  expect(await kpi('interruption-duration', organisation, empty)).toEqual({ ...unknown, secondary: { mtbf: null, mtbsi: null } })
})
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

test('monitoring coverage is the share of live services and used items with a monitor', async () => {
  const organisation = await house.company('Watched')
  const inUse = (values: Record<string, unknown> = {}) =>
    house.make('ci', { organisation, state: 'in-use', openedAt: '2025-06-01T00:00:00.000Z', ...values })
  const watched = (subject: Record<string, unknown>, state = 'active') => house.make('monitor', { ...subject, state })
  const twice = await live(organisation)
  await watched({ service: twice })
  await watched({ service: twice })
  await watched({ service: await live(organisation) }, 'paused')
  await watched({ service: await live(organisation, { launchedAt: edges.last }) })
  await watched({ service: await live(organisation, { launchedAt: edges.after }) })
  await watched({ service: await live(organisation, { state: 'retired', retiredAt: edges.last }) })
  await watched({ service: await live(organisation, { state: 'retired', retiredAt: edges.after }) })
  await watched({ ci: await inUse() })
  await watched({ ci: await inUse({ openedAt: edges.last }) }, 'draft')
  await watched({ ci: await inUse({ openedAt: edges.after }) })
  await watched({ ci: await inUse({ state: 'retired', closedAt: edges.last }) })
  await watched({ ci: await inUse({ state: 'planned' }) })

  // three of four services, one of two components
  const figure = await kpi('availability-monitoring', organisation)
  expect(figure).toMatchObject({ count: 6, listed: 6, matching: 4, listedMatching: 4 })
  expect(figure.value).toBeCloseTo(400 / 6, 9)
  expect(await kpi('availability-monitoring', organisation, empty)).toEqual({ ...unknown, matching: 0, listedMatching: 0 })
})

test('measures count when they are implemented', async () => {
  const organisation = await house.company('Improved')
  for (const inPlaceAt of Object.values(edges)) await house.make('availability-measure', { organisation, state: 'in-place', inPlaceAt })
  await house.make('availability-measure', { organisation, state: 'approved', approvedAt: edges.first })

  expect(await kpi('availability-measures', organisation)).toEqual({ value: 2, count: 2, listed: 2 })
  expect(await kpi('availability-measures', organisation, empty)).toEqual(nothing)
})
