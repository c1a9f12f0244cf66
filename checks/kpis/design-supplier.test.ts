/** The three KPIs of supplier management, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

const nothing = { value: 0, count: 0, listed: 0 }
const kpi = (name: string, [begin, end]: readonly [string, string] = [from, to]) => house.kpi(`supplier/${name}`, begin, end)

test('UCs are the contracts in force at the end that underpin an agreement', async () => {
  const agreement = await house.make('agreement', { kind: 'uc', state: 'in-force', validFrom: '2025-06-01' })
  const contract = (values: Record<string, unknown> = {}) =>
    house.make('contract', { agreement, state: 'in-force', validFrom: '2025-06-01', ...values })
  // the first and the last day on which a contract can be in force at the end
  await contract({ validFrom: '2026-03-31' })
  await contract({ validTo: '2026-03-31' })
  await contract({ validFrom: '2026-04-01' })
  await contract({ validTo: '2026-03-30' })
  await contract({ state: 'in-renewal' })
  await contract({ state: 'ended', validTo: '2026-04-15' })
  await contract({ state: 'draft' })
  await contract({ state: 'discarded' })
  // in force, but underpins no agreement
  await contract({ agreement: null })

  expect(await kpi('agreed-ucs')).toEqual({ value: 4, count: 4, listed: 4, secondary: { share: 80 } })
  expect(await kpi('agreed-ucs', empty)).toEqual({ ...nothing, secondary: { share: null } })
})

test('reviews count when they are done', async () => {
  const review = (values: Record<string, unknown>) => house.make('contract-review', { state: 'done', ...values })
  for (const endedAt of Object.values(edges)) await review({ endedAt })
  await review({ endedAt: edges.first, decision: 'terminate' })
  await review({ state: 'running', startedAt: edges.first })
  await review({ state: 'planned', plannedFor: edges.first })
  await review({ state: 'cancelled' })

  expect(await kpi('contract-reviews')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('contract-reviews', empty)).toEqual(nothing)
})

test('breaches count when they are identified, unless they are rejected', async () => {
  const breach = (openedAt: string, values: Record<string, unknown> = {}) => house.make('contract-breach', { openedAt, ...values })
  for (const moment of Object.values(edges)) await breach(moment)
  await breach(edges.first, { state: 'settled' })
  await breach(edges.first, { state: 'dismissed' })

  expect(await kpi('contract-breaches')).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await kpi('contract-breaches', empty)).toEqual(nothing)
})
