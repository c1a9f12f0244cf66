/** The six KPIs of financial management, compared with values computed by hand. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const noShare = { value: null, count: 0, listed: 0, matching: 0, listedMatching: 0 }
const kpi = (name: string, [begin, end]: readonly [string, string] = [from, to]) => house.kpi(`financial/${name}`, begin, end)
const march = (day: number) => `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`

test('a budget follows the process when it was submitted and approved by its dates', async () => {
  const early = { state: 'approved', submittedAt: '2026-02-01T00:00:00.000Z', approvedAt: '2026-02-15T00:00:00.000Z' }
  // due at the edges of the period
  for (const approveBy of Object.values(edges)) await house.make('budget', { ...early, approveBy })
  // approved in time, but submitted late; approved late; not approved at all
  await house.make('budget', { approveBy: march(10), submitBy: march(5), submittedAt: march(6), approvedAt: march(9), state: 'approved' })
  await house.make('budget', { approveBy: march(10), submittedAt: march(6), approvedAt: march(11), state: 'closed' })
  await house.make('budget', { approveBy: march(10), submittedAt: march(6), state: 'submitted' })
  // approved at the last moment
  await house.make('budget', { approveBy: march(10), submittedAt: march(6), approvedAt: march(10), state: 'approved' })
  await house.make('budget', { approveBy: march(10), state: 'discarded' })

  expect(await kpi('budgeting-adherence')).toEqual({ value: 50, count: 6, listed: 6, matching: 3, listedMatching: 3 })
  expect(await kpi('budgeting-adherence', empty)).toEqual(noShare)
})

test('projects and changes above the threshold have an estimate of cost and benefit', async () => {
  const project = (values: Record<string, unknown>) => house.make('project', { plannedCost: 10_001, startedAt: march(10), ...values })
  for (const startedAt of Object.values(edges)) await project({ startedAt, expectedBenefit: 50_000 })
  await project({})
  await project({ plannedCost: 9999 })
  await project({ startedAt: null })
  const change = (values: Record<string, unknown>) =>
    house.make('investment', { kind: 'change', estimatedCost: 20_000, startedAt: march(10), ...values })
  for (const startedAt of Object.values(edges)) await change({ startedAt, estimatedBenefit: 1 })
  await change({})
  // the volume is known, the cost is not estimated
  await change({ volume: 30_000, estimatedCost: null, estimatedBenefit: 1 })
  await change({ volume: 500, estimatedBenefit: 1 })
  // projects are counted where they are led
  await change({ kind: 'project', estimatedBenefit: 1 })

  // two of three projects, two of four changes
  const figure = await kpi('cost-benefit-estimation')
  expect(figure).toMatchObject({ count: 7, listed: 7, matching: 4, listedMatching: 4 })
  expect(figure.value).toBeCloseTo(400 / 7, 9)
  expect(await kpi('cost-benefit-estimation', empty)).toEqual(noShare)
})

test('an investment is reviewed when its estimate was verified', async () => {
  for (const finishedAt of Object.values(edges)) {
    await house.make('investment', { state: 'verified', finishedAt, verifiedAt: '2026-04-20T00:00:00.000Z' })
    await house.make('investment', { state: 'finished', finishedAt })
  }
  await house.make('investment', { state: 'verified', finishedAt: march(3), verifiedAt: march(30) })
  await house.make('investment', { state: 'running' })

  expect(await kpi('post-implementation-review')).toEqual({ value: 60, count: 5, listed: 5, matching: 3, listedMatching: 3 })
  expect(await kpi('post-implementation-review', empty)).toEqual(noShare)
})

test('overspending is weighted by the amount of the line, in approved budgets that overlap the period', async () => {
  const line = async (first: string, last: string, planned: number, spent: number, state = 'approved', ...more: readonly object[]) => {
    const budget = await house.make('budget', { from: first, to: last })
    for (const amounts of [{ planned, spent }, ...more]) await house.make('budget-line', { budget, ...amounts })
    // no line is added to an approved budget
    await house.engine.database.as('*')(sql`update record set state = ${state} where id = ${budget}`)
  }
  await line('2026-01-01', '2026-12-31', 300, 310, 'approved', { planned: 700, spent: 700 })
  // ends on the first day of the period, starts on the last day
  await line('2026-01-01', '2026-03-01', 1000, 500, 'closed')
  await line('2026-03-31', '2026-04-30', 1000, 0)
  // just outside the period, and not approved
  await line('2026-01-01', '2026-02-28', 5000, 6000)
  await line('2026-04-01', '2026-04-30', 5000, 6000)
  await line('2026-03-01', '2026-03-31', 5000, 6000, 'draft')
  await line('2026-03-01', '2026-03-31', 5000, 6000, 'submitted')

  // 300 of 3000 are overspent; 1510 of 3000 are spent
  const figure = await kpi('approved-budget-adherence')
  expect(figure).toMatchObject({ value: 90, count: 4, listed: 4 })
  expect(figure.secondary?.['spent']).toBeCloseTo(151 / 3, 9)
  expect(await kpi('approved-budget-adherence', empty)).toEqual({ value: null, count: 0, listed: 0, secondary: { spent: null } })
})

test('a project is within its resources when neither cost nor effort exceeds the plan', async () => {
  const closed = (closedAt: string, values: Record<string, unknown>) => house.make('project', { state: 'closed', closedAt, ...values })
  const kept = { plannedCost: 1000, actualCost: 1000, plannedEffort: 36_000, actualEffort: 30_000 }
  for (const moment of Object.values(edges)) await closed(moment, kept)
  await closed(march(10), { ...kept, actualCost: 1001 })
  await closed(march(10), { ...kept, actualEffort: 36_001 })
  await house.make('project', { ...kept, state: 'completed', completedAt: march(10) })
  await house.make('project', { ...kept, state: 'cancelled', closedAt: march(10) })

  expect(await kpi('project-resource-adherence')).toEqual({ value: 50, count: 4, listed: 4, matching: 2, listedMatching: 2 })
  expect(await kpi('project-resource-adherence', empty)).toEqual(noShare)
})

test('cost saving proposals count when they are submitted, with the accepted ones', async () => {
  for (const submittedAt of Object.values(edges)) await house.make('cost-proposal', { submittedAt, state: 'accepted' })
  for (const state of ['submitted', 'declined', 'realised']) await house.make('cost-proposal', { submittedAt: march(10), state })
  await house.make('cost-proposal')

  expect(await kpi('cost-optimisation-proposals')).toEqual({ value: 5, count: 5, listed: 5, secondary: { accepted: 3 } })
  expect(await kpi('cost-optimisation-proposals', empty)).toEqual({ value: 0, count: 0, listed: 0, secondary: { accepted: 0 } })
})
