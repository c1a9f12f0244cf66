/** The six KPIs of security management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { day, edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const kpi = (name: string, [begin, end]: readonly [string, string] = [from, to]) => house.kpi(`security/${name}`, begin, end)

test('preventive measures count when they are implemented, with the time that this took', async () => {
  const control = (openedAt: string, inPlaceAt: string | null, values: Record<string, unknown> = {}) =>
    house.make('security-control', { kind: 'preventive', threat: 'phishing', state: 'in-place', openedAt, inPlaceAt, ...values })
  // a day, four days and ten days
  await control('2026-02-28T00:00:00.000Z', edges.first)
  await control('2026-03-06T00:00:00.000Z', '2026-03-10T00:00:00.000Z')
  await control('2026-03-21T23:59:59.999Z', edges.last)
  const early = '2026-01-01T00:00:00.000Z'
  await control(early, edges.before)
  await control(early, edges.after)
  await control(early, edges.first, { kind: 'detective' })
  await control(early, edges.first, { threat: null })
  await control(early, null, { state: 'approved' })

  expect(await kpi('preventive-measures')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('measure-implementation-duration')).toEqual({ value: 5 * day, count: 3, listed: 3 })
  expect(await kpi('preventive-measures', empty)).toEqual(nothing)
  expect(await kpi('measure-implementation-duration', empty)).toEqual({ value: null, count: 0, listed: 0 })
})

test('security incidents are major when they are critical and not a false alarm', async () => {
  const incident = (openedAt: string, values: Record<string, unknown> = {}) =>
    house.make('security-incident', { openedAt, severity: 'critical', ...values })
  for (const moment of Object.values(edges)) await incident(moment)
  await incident(edges.first, { state: 'closed', closedAt: '2026-04-10T00:00:00.000Z' })
  await incident(edges.first, { severity: 'high' })
  await incident(edges.first, { state: 'false-alarm' })

  expect(await kpi('major-security-incidents')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('major-security-incidents', empty)).toEqual(nothing)
})

test('downtimes count by a security incident, or with security as cause', async () => {
  const down = (beganAt: string, values: Record<string, unknown> = {}) =>
    house.make('service-interruption', { beganAt, cause: 'security', ...values })
  for (const moment of Object.values(edges)) await down(moment)
  const securityIncident = await house.make('security-incident', { openedAt: '2026-01-01T00:00:00.000Z' })
  await down(edges.first, { cause: 'unknown', securityIncident })
  // both, and degraded only, is one downtime
  await down(edges.first, { kind: 'degradation', securityIncident })
  await down(edges.first, { cause: 'hardware' })
  await down(edges.first, { cause: null })
  await down(edges.first, { planned: true })
  await down(edges.first, { state: 'discarded' })

  expect(await kpi('security-downtimes')).toEqual({ value: 4, count: 4, listed: 4 })
  expect(await kpi('security-downtimes', empty)).toEqual(nothing)
})

test('tests and trainings count when they are done, and their findings when they were found', async () => {
  const carriedOut = (values: Record<string, unknown>) => house.make('security-test', { state: 'done', ...values })
  for (const endedAt of Object.values(edges)) await carriedOut({ endedAt })
  await carriedOut({ endedAt: edges.first, kind: 'training' })
  const running = await carriedOut({ state: 'running', startedAt: edges.first })
  await carriedOut({ state: 'cancelled', plannedFor: edges.first })
  const found = (openedAt: string, values: Record<string, unknown>) => house.make('security-shortcoming', { openedAt, ...values })
  for (const moment of Object.values(edges)) await found(moment, { test: running })
  await found(edges.first, { test: running, state: 'tolerated' })
  // found through an incident
  await found(edges.first, { incident: await house.make('security-incident', { openedAt: '2026-01-01T00:00:00.000Z' }) })

  expect(await kpi('security-tests')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('shortcomings-in-tests')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('security-tests', empty)).toEqual(nothing)
  expect(await kpi('shortcomings-in-tests', empty)).toEqual(nothing)
})
