/** The six KPIs of problem management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, hour, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const manager = 'problem-manager'
const analysed = (values: Values) => house.make('problem', { state: 'analysis', cause: 'a full disk', ...values })
const identify = (problem: string, at: string) => house.move('problem', problem, 'identify', {}, at, manager)
const resolve = (problem: string, at: string) => house.move('problem', problem, 'resolve', { resolution: 'a larger disk' }, at, manager)
/** A problem that is not identified yet, with incidents opened at these moments. */
const withIncidents = async (organisation: string, ...openedAt: readonly string[]) => {
  const problem = await analysed({ organisation, openedAt: '2026-01-01T00:00:00.000Z' })
  for (const at of openedAt) await house.make('incident', { organisation, problem, openedAt: at })
  return problem
}

test('problems count when they are registered, whatever their state now', async () => {
  const organisation = await house.company('Registered')
  for (const openedAt of Object.values(edges)) await house.make('problem', { organisation, openedAt })
  await house.make('problem', { organisation, openedAt: middle, origin: 'proactive' })
  await resolve(await analysed({ organisation, openedAt: '2026-02-01T00:00:00.000Z' }), middle)
  expect(await house.kpi('problem/problems', from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi('problem/problems', ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('resolution time is from registration to the last resolution', async () => {
  const organisation = await house.company('Resolved')
  const opened = (openedAt: string) => analysed({ organisation, openedAt })
  await resolve(await opened('2026-02-28T22:00:00.000Z'), edges.first)
  await resolve(await opened('2026-03-31T19:59:59.999Z'), edges.last)
  await resolve(await opened('2026-01-01T00:00:00.000Z'), edges.before)
  await resolve(await opened(middle), edges.after)
  await opened(middle)
  const twice = await opened('2026-03-10T00:00:00.000Z')
  await resolve(twice, '2026-03-10T01:00:00.000Z')
  await house.move('problem', twice, 'reopen', {}, '2026-03-10T02:00:00.000Z', manager)
  await resolve(twice, '2026-03-10T09:00:00.000Z')
  const again = await opened('2026-03-10T00:00:00.000Z')
  await resolve(again, '2026-03-10T01:00:00.000Z')
  await house.move('problem', again, 'reopen', {}, '2026-03-10T02:00:00.000Z', manager)
  // two hours, four and nine
  expect(await house.kpi('problem/resolution-time', from, to, organisation)).toEqual({ value: 5 * hour, count: 3, listed: 3 })
  expect(await house.kpi('problem/resolution-time', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('incidents per problem are those opened before its identification', async () => {
  const organisation = await house.company('Before')
  const [early, soon] = ['2026-02-01T00:00:00.000Z', '2026-03-10T00:00:00.000Z']
  // two before; one at that moment and one after it are incidents of a known problem
  await identify(await withIncidents(organisation, early, edges.before, edges.first, soon), edges.first)
  await identify(await withIncidents(organisation, early, early, early, soon), edges.last)
  await identify(await withIncidents(organisation), middle)
  // resolved without identification, so its cause is known from then on
  await resolve(await withIncidents(organisation, early, soon, edges.last), middle)
  await identify(await withIncidents(organisation, early), edges.before)
  await identify(await withIncidents(organisation, early), edges.after)
  await withIncidents(organisation, early)
  // two, four, none and two
  expect(await house.kpi('problem/incidents-per-problem', from, to, organisation)).toEqual({ value: 2, count: 4, listed: 4 })
  expect(await house.kpi('problem/incidents-per-problem', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('incidents per known problem are those since its identification, for problems known and open in the period', async () => {
  const organisation = await house.company('Known')
  const long = '2026-02-01T00:00:00.000Z'
  const known = async (at: string, ...incidents: readonly string[]) => {
    const problem = await withIncidents(organisation, ...incidents)
    await identify(problem, at)
    return problem
  }
  // one at that moment and two after it; the first was not of a known problem, the last came after the period
  await known(long, '2026-01-20T00:00:00.000Z', long, '2026-02-10T00:00:00.000Z', edges.last, edges.after)
  await known(edges.last, middle, edges.last)
  await known(edges.after, edges.after)
  await resolve(await known(long, '2026-02-10T00:00:00.000Z', '2026-02-11T00:00:00.000Z'), edges.first)
  await resolve(await known(long, '2026-02-10T00:00:00.000Z'), edges.before)
  await resolve(await known(middle), '2026-03-20T00:00:00.000Z')
  await withIncidents(organisation, middle)
  // three, one, two and none
  expect(await house.kpi('problem/incidents-per-known-problem', from, to, organisation)).toEqual({ value: 1.5, count: 4, listed: 4 })
  expect(await house.kpi('problem/incidents-per-known-problem', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('identification time is from the first incident to the known cause or the resolution; a problem without incidents has none', async () => {
  const organisation = await house.company('Identified')
  await identify(await withIncidents(organisation, '2026-02-28T23:00:00.000Z', '2026-02-28T20:00:00.000Z'), edges.first)
  await identify(await withIncidents(organisation, '2026-03-31T21:59:59.999Z'), edges.last)
  await identify(await withIncidents(organisation, '2026-01-01T00:00:00.000Z'), edges.before)
  await identify(await withIncidents(organisation, '2026-01-01T00:00:00.000Z'), edges.after)
  await identify(await withIncidents(organisation), middle)
  await identify(await withIncidents(organisation, edges.last), middle)
  await resolve(await withIncidents(organisation, '2026-03-14T15:00:00.000Z'), middle)
  await withIncidents(organisation, middle)
  // an incident linked later counts from the resolution of the problem on
  const late = await withIncidents(organisation, '2026-03-14T23:00:00.000Z')
  await identify(late, middle)
  await house.make('incident', { organisation, problem: late, openedAt: '2026-03-14T19:00:00.000Z' })
  await resolve(late, edges.after)
  // four hours, two, nine and five
  expect(await house.kpi('problem/identification-time', from, to, organisation)).toEqual({ value: 5 * hour, count: 4, listed: 4 })
  expect(await house.kpi('problem/identification-time', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})

test('effort is the mean of the resolved problems', async () => {
  const organisation = await house.company('Laborious')
  const spent = (effort?: number) => analysed({ organisation, ...(effort === undefined ? {} : { effort }) })
  await resolve(await spent(6 * hour), edges.first)
  await resolve(await spent(3 * hour), edges.last)
  await resolve(await spent(), middle)
  await resolve(await spent(90 * hour), edges.before)
  await resolve(await spent(90 * hour), edges.after)
  await spent(90 * hour)
  expect(await house.kpi('problem/resolution-effort', from, to, organisation)).toEqual({ value: 3 * hour, count: 3, listed: 3 })
  expect(await house.kpi('problem/resolution-effort', ...empty, organisation)).toEqual({ value: null, count: 0, listed: 0 })
})
