import { expect, test } from 'vitest'
import { as, counts, some, tries } from '../../story.ts'

const manager = as('problem-manager')

test('a problem is a known error only once its cause is known', () => {
  expect(tries(as('agent'), 'identify', some('problem', { state: 'analysis' }))).toBe('needs cause')
  expect(tries(as('agent'), 'identify', some('problem', { state: 'analysis', cause: 'full disk' }))).toBe('-> known-error')
})

test('agents resolve, the problem manager closes', () => {
  expect(tries(as('agent'), 'resolve', some('problem', { state: 'known-error', cause: 'full disk', resolution: 'bigger disk' }))).toBe(
    '-> resolved',
  )
  expect(tries(as('agent'), 'close', some('problem', { state: 'resolved' }))).toBe('only problem-manager')
  expect(tries(manager, 'close', some('problem', { state: 'resolved' }))).toBe('-> closed')
})

test('a known problem is counted in each period in which it was open', () => {
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
  const known = (values: object) => some('problem', { identifiedAt: '2026-02-01T00:00:00.000Z', ...values })
  expect(counts('incidents-per-known-problem', known({}), year)).toBe(true)
  expect(counts('incidents-per-known-problem', known({ identifiedAt: null }), year)).toBe(false)
  expect(counts('incidents-per-known-problem', known({ resolvedAt: '2026-03-01T00:00:00.000Z' }), year)).toBe(true)
  expect(
    counts(
      'incidents-per-known-problem',
      known({ identifiedAt: '2025-01-01T00:00:00.000Z', resolvedAt: '2025-03-01T00:00:00.000Z' }),
      year,
    ),
  ).toBe(false)
})
