import { expect, test } from 'vitest'
import { as, counts, follows, house, some, tries } from '#testing/room-story.ts'

const manager = as('continuity-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a plan needs targets and steps to come into force', () => {
  expect(tries(manager, 'activate', some('continuity-plan', { service: 's', owner: 'p' }))).toBe('needs rto, rpo, steps')
  expect(tries(manager, 'activate', some('continuity-plan', { service: 's', owner: 'p', rto: 3600, rpo: 0, steps: '1.' }))).toBe(
    '-> active',
  )
})

test("an exercise updates its plan's exercise date, and a failure creates a shortcoming", () => {
  const done = { state: 'running', plan: 'p', passed: true, findings: 'ok', title: 'Fire' }
  const after = (values: object, facts: object) =>
    house
      .type('disaster-exercise')
      .lifecycle.moves['finish']?.effects?.(some('disaster-exercise', { ...done, ...values }), manager, { ...facts })
  expect(after({}, {})).toMatchObject([{ do: 'change', type: 'continuity-plan', id: 'p' }])
  expect(after({ passed: false }, {})).toMatchObject([{}, { do: 'create', type: 'exercise-shortcoming', values: { exercise: 'r' } }])
})

test("an exercise that exceeds the plan's targets creates a shortcoming even if it succeeded", () => {
  const { effects } = house.type('disaster-exercise').lifecycle.moves['finish'] ?? {}
  const exercise = some('disaster-exercise', { plan: 'p', passed: true, reachedRto: 7200 })
  expect(effects?.(exercise, manager, { rto: 3600 })).toHaveLength(2)
  expect(effects?.(exercise, manager, { rto: 7200 })).toHaveLength(1)
})

test('a failed restore creates a shortcoming', () => {
  expect(follows('finish', some('restore-test', { successful: false }))).toMatchObject([
    { do: 'create', type: 'exercise-shortcoming', values: { restoreTest: 'r' } },
  ])
  expect(follows('finish', some('restore-test', { successful: true }))).toEqual([])
})

test('a disaster risk counts as a gap until its countermeasure is defined', () => {
  const threat = (values: Record<string, unknown>) => some('disaster-risk', { openedAt: march.from, ...values })
  expect(counts('preparation-gaps', threat({}), march)).toBe(true)
  expect(counts('preparation-gaps', threat({ state: 'countered', definedAt: march.to }), march)).toBe(true)
  expect(counts('preparation-gaps', threat({ state: 'countered', definedAt: '2026-03-31T23:59:59.999Z' }), march)).toBe(false)
  expect(counts('preparation-gaps', threat({ state: 'dismissed' }), march)).toBe(false)
  expect(tries(manager, 'define', threat({}))).toBe('needs counterMeasure')
})
