import { expect, test } from 'vitest'
import { as, counts, derives, follows, house, some, tries } from '#testing/room-story.ts'

const manager = as('availability-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }
const began = '2026-03-10T10:00:00.000Z'

test('an interruption ends after its start', () => {
  expect(tries(as('agent'), 'end', some('service-interruption', { beganAt: began }))).toBe('needs endedAt')
  expect(tries(as('agent'), 'end', some('service-interruption', { beganAt: began, endedAt: march.from }))).toBe(
    'pattern.endsBeforeItBegins',
  )
  expect(tries(as('agent'), 'end', some('service-interruption', { beganAt: began, endedAt: march.to }))).toBe('-> ended')
})

test('an interruption records the uptime and the time since the previous interruption', () => {
  const before = [
    { beganAt: '2026-03-10T08:00:00.000Z', endedAt: '2026-03-10T09:00:00.000Z' },
    { beganAt: '2026-03-01T00:00:00.000Z', endedAt: '2026-03-01T01:00:00.000Z' },
  ]
  const outage = some('service-interruption', { beganAt: began })
  expect(derives('upBefore', outage, { before })).toBe(3600)
  expect(derives('sinceLast', outage, { before })).toBe(7200)
  expect(derives('upBefore', outage, { before: [] })).toBeNull()
  expect(derives('upBefore', some('service-interruption', { beganAt: began, planned: true }), { before })).toBeNull()
})

test('the service hours count unless other hours are agreed', () => {
  expect(derives('calendar', some('availability-target'), { hours: 'office' })).toBe('office')
  expect(house.type('availability-target').lifecycle.derives['calendar']?.whenEmpty).toBe(true)
})

test('a failed test proposes a measure, a passed test does not', () => {
  const failed = some('availability-test', { state: 'running', service: 's', passed: false, findings: 'no failover' })
  expect(tries(manager, 'finish', some('availability-test', { state: 'running' }))).toBe('needs passed, findings')
  expect(follows('finish', failed)).toMatchObject([{ do: 'create', type: 'availability-measure', values: { service: 's', test: 'r' } }])
  expect(follows('finish', { ...failed, passed: true })).toEqual([])
})

test('planned and dismissed interruptions are not counted', () => {
  const outage = (values: Record<string, unknown>) => some('service-interruption', { beganAt: march.from, ...values })
  expect(counts('service-interruptions', outage({}), march)).toBe(true)
  expect(counts('service-interruptions', outage({ planned: true }), march)).toBe(false)
  expect(counts('service-interruptions', outage({ state: 'discarded' }), march)).toBe(false)
  expect(counts('service-interruptions', outage({ beganAt: march.to }), march)).toBe(false)
})
