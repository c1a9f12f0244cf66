import { expect, test } from 'vitest'
import { as, counts, derives, follows, running, some, tries } from '#testing/room-story.ts'
import { riskAppetite, riskMatrix } from './scores.ts'

const manager = as('risk-manager')
const facts = { matrix: riskMatrix, appetite: riskAppetite }

test('the score comes from the matrix, and is empty while likelihood or impact is empty', () => {
  const score = (likelihood: string | null, impact: string | null) => derives('inherentScore', some('risk', { likelihood, impact }), facts)
  expect(score('very-high', 'very-high')).toBe(25)
  expect(score('low', 'high')).toBe(8)
  expect(score('very-low', 'very-low')).toBe(1)
  expect(score('high', null)).toBeNull()
})

test('the residual risk depends on mitigations; without them it equals the inherent risk', () => {
  const fire = { likelihood: 'medium', impact: 'very-high' }
  expect(derives('residualScore', some('risk', fire), facts)).toBe(15)
  expect(derives('residualScore', some('risk', { ...fire, residualLikelihood: 'very-low' }), facts)).toBe(5)
  expect(derives('aboveAppetite', some('risk', { residualScore: 7 }), facts)).toBe(true)
  expect(derives('aboveAppetite', some('risk', { residualScore: 6 }), facts)).toBe(false)
})

test('a risk above the appetite is mitigated, or accepted with a reason', () => {
  const treated = { state: 'in-treatment', treatment: 'mitigate', reviewBy: '2027-01-01', aboveAppetite: true }
  expect(tries(manager, 'watch', some('risk', treated), { mitigations: 0 })).toBe('risk.mitigationMissing')
  expect(tries(manager, 'watch', some('risk', treated), { mitigations: 1 })).toBe('-> monitored')
  const accepted = { ...treated, state: 'assessed', treatment: 'accept' }
  expect(tries(manager, 'watch', some('risk', accepted))).toBe('risk.acceptanceNeedsReason')
  expect(tries(manager, 'watch', some('risk', { ...accepted, reason: 'the board accepts it' }))).toBe('-> monitored')
  expect(tries(manager, 'watch', some('risk', { ...treated, aboveAppetite: false }), { mitigations: 0 })).toBe('-> monitored')
})

test('a mitigation in place triggers a reassessment of its risk', () => {
  expect(follows('implement', some('mitigation', { risk: 'k', state: 'approved' }))).toMatchObject([
    { do: 'move', type: 'risk', id: 'k', move: 'reassess' },
  ])
  expect(running(some('risk'))).toEqual(['business-impact-analysis'])
  expect(running(some('risk', { state: 'monitored' }))).toEqual(['risk-monitoring'])
})

test('a risk counts as above appetite at the end of each period in which it was open', () => {
  const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }
  const high = (values: Record<string, unknown>) => some('risk', { openedAt: march.from, aboveAppetite: true, ...values })
  expect(counts('risks-above-appetite', high({}), march)).toBe(true)
  expect(counts('risks-above-appetite', high({ closedAt: march.to }), march)).toBe(true)
  expect(counts('risks-above-appetite', high({ closedAt: '2026-03-31T00:00:00.000Z' }), march)).toBe(false)
  expect(counts('risks-above-appetite', high({ openedAt: march.to }), march)).toBe(false)
})
