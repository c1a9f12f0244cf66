import { expect, test } from 'vitest'
import { as, derives, some, tries } from '../../story.ts'

const manager = as('change-manager')
const inAssessment = (values: object) => some('change', { state: 'assessment', ...values })

test('the change manager decides minor changes, the CAB larger ones, the ECAB emergencies', () => {
  expect(tries(manager, 'approve', inAssessment({ size: 'minor' }))).toBe('-> approved')
  expect(tries(manager, 'approve', inAssessment({ size: 'major' }))).toBe('a major change is decided by the CAB')
  expect(tries(as('cab'), 'approve', inAssessment({ size: 'major' }))).toBe('-> approved')
  expect(tries(as('cab'), 'approve', inAssessment({ kind: 'emergency' }))).toBe('an emergency change is decided by the ECAB')
  expect(tries(as('ecab'), 'approve', inAssessment({ kind: 'emergency' }))).toBe('-> approved')
})

test('who assesses a change follows from its kind and size', () => {
  expect(derives('assessedBy', some('change'))).toBe('manager')
  expect(derives('assessedBy', some('change', { size: 'significant' }))).toBe('cab')
  expect(derives('assessedBy', some('change', { size: 'minor', kind: 'emergency' }))).toBe('ecab')
})

test('a rejection gives its reason', () => {
  expect(tries(manager, 'reject', inAssessment({}))).toBe('needs decisionReason')
  expect(tries(manager, 'reject', inAssessment({ decisionReason: 'no way back' }))).toBe('-> rejected')
})

test('nothing is scheduled without a plan, a way back and a span of time', () => {
  const approved = { state: 'approved', plan: 'swap', plannedStart: '2026-11-21T20:00:00.000Z', plannedEnd: '2026-11-21T22:00:00.000Z' }
  expect(tries(as('agent'), 'schedule', some('change', approved))).toBe('needs backout')
  expect(tries(as('agent'), 'schedule', some('change', { ...approved, backout: 'swap back' }))).toBe('-> scheduled')
  expect(tries(as('agent'), 'schedule', some('change', { ...approved, backout: 'swap back', plannedEnd: approved.plannedStart }))).toBe(
    'ends before it begins',
  )
})
