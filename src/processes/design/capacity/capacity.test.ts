import { expect, test } from 'vitest'
import { as, counts, derives, follows, some, tries } from '#testing/room-story.ts'

const manager = as('capacity-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a forecast above its limit creates a planned adjustment; one within it does not', () => {
  expect(tries(manager, 'planAdjustment', some('capacity-forecast', { predicted: 70 }))).toBe('capacity.withinLimit')
  const full = some('capacity-forecast', { predicted: 95, ci: 'c', title: 'Disk' })
  expect(tries(manager, 'planAdjustment', full)).toBe('-> made')
  expect(follows('planAdjustment', full)).toMatchObject([
    { do: 'create', type: 'capacity-adjustment', values: { ci: 'c', forecast: 'r', title: 'Disk' } },
  ])
  expect(derives('planned', some('capacity-adjustment', { forecast: 'f' }))).toBe(true)
})

test('a shortage creates an unplanned adjustment, which resolves it', () => {
  expect(follows('adjust', some('capacity-shortage', { service: 's' }))).toMatchObject([
    { do: 'create', type: 'capacity-adjustment', values: { service: 's', shortage: 'r' } },
  ])
  const adjustment = some('capacity-adjustment', { shortage: 'x', state: 'approved', title: 'More memory' })
  expect(derives('planned', adjustment)).toBe(false)
  expect(follows('implement', adjustment)).toMatchObject([
    { do: 'move', type: 'capacity-shortage', id: 'x', move: 'resolve', values: { resolution: 'More memory' } },
  ])
})

test('the accuracy of a forecast follows from its deviation', () => {
  const accuracy = (predicted: number, measured: number | null) => derives('accuracy', some('capacity-forecast', { predicted, measured }))
  expect(accuracy(50, 50)).toBe(100)
  expect(accuracy(60, 50)).toBe(80)
  expect(accuracy(40, 50)).toBe(80)
  expect(accuracy(40, null)).toBeNull()
})

test('an overload leaves no reserve capacity', () => {
  expect(derives('freePeak', some('capacity-measurement', { peakLoad: 130 }))).toBe(0)
  expect(derives('freeNormal', some('capacity-measurement', { normalLoad: 35 }))).toBe(65)
})

test('only incidents closed in the period with cause capacity are counted', () => {
  const closed = (values: Record<string, unknown>) =>
    some('incident', { state: 'closed', closedAt: march.from, cause: 'capacity', ...values })
  expect(counts('capacity/incidents-due-to-capacity', closed({}), march)).toBe(true)
  expect(counts('capacity/incidents-due-to-capacity', closed({ cause: 'human' }), march)).toBe(false)
  expect(counts('capacity/incidents-due-to-capacity', closed({ closedAt: march.to }), march)).toBe(false)
})

test('the share of monitored resources covers live services and components in use', () => {
  const asked = 'capacity/capacity-monitoring-share'
  expect(counts(asked, some('service', { state: 'operational', launchedAt: march.from }), march)).toBe(true)
  expect(counts(asked, some('service', { launchedAt: march.from, retiredAt: march.from }), march)).toBe(false)
  expect(counts(asked, some('ci', { state: 'in-use', openedAt: march.from }), march)).toBe(true)
  expect(counts(asked, some('ci', { openedAt: march.from }), march)).toBe(false)
})
