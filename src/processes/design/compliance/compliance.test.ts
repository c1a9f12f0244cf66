import { expect, test } from 'vitest'
import { as, counts, house, some, tries } from '#testing/room-story.ts'

const manager = as('compliance-manager')
const march = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' }

test('a requirement is met with evidence and without open major findings', () => {
  const clause = some('requirement', { owner: 'p', clause: '8.2.1' })
  expect(tries(manager, 'confirm', clause, { evidence: 0 })).toBe('compliance.evidenceMissing')
  expect(tries(manager, 'confirm', clause, { evidence: 2, majorFindings: 1 })).toBe('compliance.majorFindingOpen')
  expect(tries(manager, 'confirm', clause, { evidence: 2, majorFindings: 0 })).toBe('-> met')
})

test('a major finding marks its requirement as missed; a minor one does not', () => {
  const { created } = house.type('compliance-finding').lifecycle
  const finding = (values: object) => created?.(some('compliance-finding', { requirement: 'q', ...values }), manager, {})
  expect(finding({ kind: 'major' })).toMatchObject([{ do: 'move', type: 'requirement', id: 'q', move: 'miss' }])
  expect(finding({ kind: 'minor' })).toEqual([])
})

test('requesters read policies in force, but not drafts', () => {
  expect(house.type('policy').access['requester']).toEqual({ read: { field: 'state', is: 'active' } })
  expect(tries(manager, 'activate', some('policy', { text: 'Lock your screen', owner: 'p' }))).toBe('needs reviewBy')
})

test('a finding counts as overdue at the end of each period in which it was open past its due date', () => {
  const finding = (values: Record<string, unknown>) => some('compliance-finding', { openedAt: march.from, dueOn: '2026-03-15', ...values })
  expect(counts('overdue-findings', finding({}), march)).toBe(true)
  expect(counts('overdue-findings', finding({ dueOn: '2026-04-15' }), march)).toBe(false)
  expect(counts('overdue-findings', finding({ closedAt: '2026-03-20T00:00:00.000Z' }), march)).toBe(false)
  expect(counts('overdue-findings', finding({ dueOn: null }), march)).toBe(false)
})
