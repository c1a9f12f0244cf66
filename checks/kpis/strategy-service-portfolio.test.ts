/** The five KPIs of service portfolio management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const kpi = (name: string, ...period: readonly string[]) => {
  const [begin = from, end = to] = period
  return house.kpi(`service-portfolio/${name}`, begin, end)
}

test('new services are planned with an approved initiative, and unplanned otherwise', async () => {
  const approved = await house.make('strategic-initiative', { state: 'approved', approvedAt: '2026-01-15T00:00:00.000Z' })
  const proposed = await house.make('strategic-initiative')
  const entered = (enteredPipelineAt: string, initiative: string | null) =>
    house.make('service', { enteredPipelineAt, openedAt: enteredPipelineAt, initiative })
  for (const moment of Object.values(edges)) await entered(moment, approved)
  await entered('2026-03-15T00:00:00.000Z', approved)
  // without an initiative, with an unapproved one, and directly in the catalogue
  for (const moment of Object.values(edges)) await entered(moment, null)
  await entered('2026-03-10T00:00:00.000Z', proposed)
  await house.make('service', { state: 'operational' }, '2026-03-20T00:00:00.000Z')

  expect(await kpi('planned-new-services')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('unplanned-new-services')).toEqual({ value: 4, count: 4, listed: 4 })
  expect(await kpi('planned-new-services', ...empty)).toEqual(nothing)
  expect(await kpi('unplanned-new-services', ...empty)).toEqual(nothing)
})

test('initiatives count when they are launched, not when they are approved', async () => {
  for (const launchedAt of Object.values(edges)) await house.make('strategic-initiative', { state: 'launched', launchedAt })
  await house.make('strategic-initiative', { state: 'completed', launchedAt: '2026-03-12T00:00:00.000Z' })
  await house.make('strategic-initiative', { state: 'approved', approvedAt: '2026-03-12T00:00:00.000Z' })

  expect(await kpi('strategic-initiatives')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('strategic-initiatives', ...empty)).toEqual(nothing)
})

test('customers are new when the relationship began, and lost when it ended', async () => {
  const begun = (values: Record<string, unknown>) => house.make('customer-relationship', { state: 'current', ...values })
  for (const beganAt of Object.values(edges)) await begun({ beganAt })
  const began = '2025-01-01T00:00:00.000Z'
  for (const endedAt of Object.values(edges)) await begun({ beganAt: began, state: 'ended', endedAt })
  // began and ended within the period: new and lost
  await begun({ beganAt: '2026-03-02T00:00:00.000Z', state: 'ended', endedAt: '2026-03-30T00:00:00.000Z' })
  // a planned end only, and a prospect with a planned beginning who never became a customer
  await begun({ beganAt: began, endedAt: '2026-03-20T00:00:00.000Z' })
  for (const state of ['prospect', 'missed']) await begun({ state, beganAt: '2026-03-20T00:00:00.000Z' })

  expect(await kpi('new-customers')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('lost-customers')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('new-customers', ...empty)).toEqual(nothing)
  expect(await kpi('lost-customers', ...empty)).toEqual(nothing)
})
