import { expect, test } from 'vitest'
import { as, counts, house, some, tries } from '#testing/room-story.ts'

const manager = as('compliance-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a requirement is met where evidence shows it and nothing major is open', () => {
  const clause = some('requirement', { owner: 'p', clause: '8.2.1' })
  expect(tries(manager, 'confirm', clause, { evidence: 0 })).toBe('compliance.evidenceMissing')
  expect(tries(manager, 'confirm', clause, { evidence: 2, majorFindings: 1 })).toBe('compliance.majorFindingOpen')
  expect(tries(manager, 'confirm', clause, { evidence: 2, majorFindings: 0 })).toBe('-> met')
})

test('a major finding says that its requirement is missed; a minor one does not', () => {
  const { created } = house.type('compliance-finding').lifecycle
  const finding = (values: object) => created?.(some('compliance-finding', { requirement: 'q', ...values }), manager, {})
  expect(finding({ kind: 'major' })).toMatchObject([{ do: 'move', type: 'requirement', id: 'q', move: 'miss' }])
  expect(finding({ kind: 'minor' })).toEqual([])
})

test('everybody reads a policy that is in force, and nobody a draft', () => {
  expect(house.type('policy').access['requester']).toEqual({ read: { field: 'state', is: 'active' } })
  expect(tries(manager, 'activate', some('policy', { text: 'Lock your screen', owner: 'p' }))).toBe('needs reviewBy')
})

test('a finding is overdue at the end of each period in which its date had passed and it was open', () => {
  const finding = (values: Record<string, unknown>) => some('compliance-finding', { openedAt: march.from, dueOn: '2026-03-15', ...values })
  expect(counts('overdue-findings', finding({}), march)).toBe(true)
  expect(counts('overdue-findings', finding({ dueOn: '2026-04-15' }), march)).toBe(false)
  expect(counts('overdue-findings', finding({ closedAt: '2026-03-20T00:00:00.000Z' }), march)).toBe(false)
  expect(counts('overdue-findings', finding({ dueOn: null }), march)).toBe(false)
})
