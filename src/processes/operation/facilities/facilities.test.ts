import { expect, test } from 'vitest'
import { as, counts, follows, house, running, some, tries } from '#testing/room-story.ts'

const manager = as('facilities-manager')

test('a reading outside the limits raises one alarm, and a reading inside clears it', () => {
  const says = (values: object) => {
    const sensor = some('environmental-sensor', { low: 18, high: 27, measures: 'temperature', ...values })
    return house.type('environmental-sensor').lifecycle.changed?.effects(sensor, sensor, manager, {})
  }
  expect(says({ reading: 31 })).toMatchObject([
    { do: 'move', id: 'r', move: 'raise', why: { id: 'facilities.reading', params: { reading: 31, low: 18, high: 27 } } },
  ])
  expect(says({ reading: 31, state: 'alarm' })).toEqual([])
  expect(says({ reading: 22, state: 'alarm' })).toMatchObject([{ move: 'clear' }])
  expect(says({ reading: 27 })).toEqual([])
})

test('an alarm and a failure each open an incident with cause environment', () => {
  expect(follows('raise', some('environmental-sensor', { ci: 'c', reading: 31 }))).toMatchObject([
    { type: 'incident', values: { ci: 'c', cause: 'environment' } },
  ])
  expect(follows('fail', some('power-feed', { ci: 'ups', fault: 'battery' }))).toMatchObject([
    { values: { ci: 'ups', description: 'battery' } },
  ])
})

test('a visitor needs a name, a purpose and an approver to enter', () => {
  const visit = (values: object) => some('site-access', { purpose: 'new disk', authorisedBy: 'p', ...values })
  expect(tries(manager, 'enter', some('site-access', { visitor: 'Ana' }))).toBe('needs purpose, authorisedBy')
  expect(tries(manager, 'enter', visit({}))).toBe('facilities.visitorMissing')
  expect(tries(manager, 'enter', visit({ visitor: 'Ana' }))).toBe('-> inside')
})

test('overdue inspections of cooling and power both count', () => {
  const period = { from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' }
  expect(counts('overdue-inspections', some('power-feed', { inspectBy: '2026-10-01' }), period)).toBe(true)
  expect(counts('overdue-inspections', some('cooling-unit', { inspectBy: '2026-10-01' }), period)).toBe(true)
  expect(counts('overdue-inspections', some('cooling-unit', { inspectBy: '2026-12-01' }), period)).toBe(false)
})

test('the subprocess follows failed equipment until it is back in service', () => {
  expect(running(some('power-feed'))).toEqual([])
  expect(running(some('power-feed', { state: 'failed' }))).toEqual(['power-maintenance'])
  expect(running(some('environmental-sensor', { state: 'alarm' }))).toEqual(['environment-monitoring'])
  expect(running(some('site-access'))).toEqual(['premises-access'])
})
