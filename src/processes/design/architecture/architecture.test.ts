import { expect, test } from 'vitest'
import { as, counts, derives, follows, some, tries } from '#testing/room-story.ts'

const architect = as('enterprise-architect')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a technology changes ring with a reason, and is adopted with an owner', () => {
  expect(tries(architect, 'try', some('technology'))).toBe('needs reason')
  expect(tries(architect, 'adopt', some('technology', { state: 'trial', reason: 'it worked' }))).toBe('needs owner')
  expect(tries(architect, 'adopt', some('technology', { state: 'trial', reason: 'it worked', owner: 'p' }))).toBe('-> adopt')
  expect(tries(as('technical-architect'), 'hold', some('technology', { state: 'adopt', reason: 'old' }))).toBe('only enterprise-architect')
})

test('accepting a decision supersedes the one that it replaces', () => {
  const proposed = { context: 'c', decision: 'd', consequences: 'e', supersedes: 'old' }
  expect(tries(architect, 'accept', some('architecture-decision', { ...proposed, supersedes: 'r' }))).toBe('architecture.supersedesItself')
  expect(tries(architect, 'accept', some('architecture-decision', proposed))).toBe('-> accepted')
  expect(follows('accept', some('architecture-decision', proposed))).toMatchObject([
    { do: 'move', type: 'architecture-decision', id: 'old', move: 'supersede' },
  ])
})

test('a technology is on the roadmap before its support ends', () => {
  expect(follows('planReplacement', some('technology', { endOfSupport: '2027-06-30' }))).toMatchObject([
    { do: 'create', type: 'roadmap-item', values: { technology: 'r', plannedEnd: '2027-06-30' } },
  ])
  const done = (doneAt: string) => derives('onTime', some('roadmap-item', { doneAt, plannedEnd: '2027-06-30' }))
  expect(done('2027-06-30T23:00:00.000Z')).toBe(true)
  expect(done('2027-07-01T00:00:00.000Z')).toBe(false)
})

test('a technology in use counts as out of support from the day after its end of support', () => {
  const used = (values: Record<string, unknown>) =>
    some('technology', { state: 'adopt', openedAt: '2020-01-01T00:00:00.000Z', endOfSupport: '2026-03-31', ...values })
  expect(counts('technologies-out-of-support', used({}), march)).toBe(true)
  expect(counts('technologies-out-of-support', used({ endOfSupport: '2026-04-01' }), march)).toBe(false)
  expect(counts('technologies-out-of-support', used({ state: 'assess' }), march)).toBe(false)
  expect(counts('technologies-out-of-support', used({ closedAt: march.from }), march)).toBe(false)
})
