import { expect, test } from 'vitest'
import { as, counts, derives, endings, follows, house, running, some, tries } from '#testing/room-story.ts'
import { boards } from './votes.ts'

const manager = as('change-manager')
const inAssessment = (values: object) => some('change', { state: 'assessment', ...values })

test('the change manager decides minor changes, the CAB larger ones, the ECAB emergencies', () => {
  expect(tries(manager, 'approve', inAssessment({ size: 'minor' }))).toBe('-> approved')
  expect(tries(manager, 'approve', inAssessment({ size: 'major' }))).toBe('change.cabDecides')
  expect(tries(as('cab'), 'approve', inAssessment({ size: 'major' }))).toBe('-> approved')
  expect(tries(as('cab'), 'approve', inAssessment({ kind: 'emergency' }))).toBe('change.ecabDecides')
  expect(tries(as('ecab'), 'approve', inAssessment({ kind: 'emergency' }))).toBe('-> approved')
})

test('who assesses a change follows from its kind and size', () => {
  expect(derives('assessedBy', some('change'))).toBe('manager')
  expect(derives('assessedBy', some('change', { size: 'significant' }))).toBe('cab')
  expect(derives('assessedBy', some('change', { size: 'minor', kind: 'emergency' }))).toBe('ecab')
})

test('a rejection needs a reason', () => {
  expect(tries(manager, 'reject', inAssessment({}))).toBe('needs decisionReason')
  expect(tries(manager, 'reject', inAssessment({ decisionReason: 'no way back' }))).toBe('-> rejected')
})

test('scheduling needs a plan, a back-out plan, a start and an end', () => {
  const approved = { state: 'approved', plan: 'swap', plannedStart: '2026-11-21T20:00:00.000Z', plannedEnd: '2026-11-21T22:00:00.000Z' }
  expect(tries(as('agent'), 'schedule', some('change', approved))).toBe('needs backout')
  expect(tries(as('agent'), 'schedule', some('change', { ...approved, backout: 'swap back' }))).toBe('-> scheduled')
  expect(tries(as('agent'), 'schedule', some('change', { ...approved, backout: 'swap back', plannedEnd: approved.plannedStart }))).toBe(
    'pattern.endsBeforeItBegins',
  )
})

const planned = {
  state: 'approved',
  plan: 'swap',
  backout: 'swap back',
  plannedStart: '2026-11-21T20:00:00.000Z',
  plannedEnd: '2026-11-21T22:00:00.000Z',
  cis: ['db'],
}
const booked = {
  id: 'other',
  number: 'CHG2',
  cis: ['db'],
  plannedStart: '2026-11-21T21:00:00+00:00',
  plannedEnd: '2026-11-21T23:00:00+00:00',
}
const after = (move: string, values: object, facts: Readonly<Record<string, unknown>> = {}) =>
  house.type('change').lifecycle.moves[move]?.effects?.(some('change', { ...values }), manager, facts) ?? []

test('a change with a conflict is scheduled only with a justification', () => {
  const facts = { bookings: [booked] }
  expect(tries(manager, 'schedule', some('change', planned), facts)).toBe('change.same-ci')
  expect(tries(manager, 'schedule', some('change', { ...planned, conflictAccepted: 'both by one team' }), facts)).toBe('-> scheduled')
  expect(derives('conflicts', some('change', planned), facts)).toMatchObject({ id: 'change.conflictList' })
  expect(derives('conflicts', some('change', planned))).toBeNull()
})

test('once a board has voted, the votes decide', () => {
  const major = inAssessment({ size: 'major', decisionReason: 'too much' })
  const facts = (...votes: readonly string[]) => ({
    boards,
    votes: votes.map((vote, i) => ({ voter: `p${i}`, vote, conflictOfInterest: false })),
  })
  expect(tries(as('cab'), 'approve', major, facts())).toBe('change.undecided')
  expect(tries(as('cab'), 'approve', major, facts('abstain'))).toBe('change.undecided')
  expect(tries(as('cab'), 'reject', major, facts('abstain'))).toBe('change.undecided')
  expect(tries(as('cab'), 'approve', major, facts('against', 'for', 'against'))).toBe('change.boardRejected')
  expect(tries(as('cab'), 'reject', major, facts('for', 'for'))).toBe('change.boardApproved')
  expect(tries(as('cab'), 'approve', major, facts('for', 'for'))).toBe('-> approved')
})

test('a standard change of an approved template needs no assessment, and takes its plan from it', () => {
  const standard = some('change', { kind: 'standard', template: 't' })
  expect(tries(as('requester'), 'preapprove', standard, { templateState: 'approved' })).toBe('-> approved')
  expect(tries(as('requester'), 'preapprove', standard, { templateState: 'withdrawn' })).toBe('change.notStandard')
  expect(derives('plan', standard, { templatePlan: 'restart' })).toBe('restart')
})

test('a template that fails twice is withdrawn', () => {
  const failed = { kind: 'standard', template: 't', successful: false, number: 'CHG1' }
  const moves = (failures: number) => after('finish', failed, { boards, templateFailures: failures }).filter((one) => one.do === 'move')
  expect(moves(0)).toEqual([])
  expect(moves(1)).toMatchObject([{ type: 'change-template', id: 't', move: 'withdraw' }])
})

test('a scheduled change opens a maintenance window for its items, which moves with it', () => {
  expect(after('schedule', planned)).toMatchObject([
    { do: 'create', type: 'maintenance-window', values: { change: 'r', cis: ['db'], startsAt: planned.plannedStart } },
  ])
  expect(after('schedule', planned, { windows: [{ id: 'w' }] })).toEqual([])
  const scheduled = some('change', { ...planned, state: 'scheduled' })
  const later = '2026-11-22T20:00:00.000Z'
  expect(endings({ ...scheduled, plannedStart: later }, scheduled)).toMatchObject([
    { do: 'follow', type: 'maintenance-window', by: 'change', values: { startsAt: later, endsAt: planned.plannedEnd } },
  ])
  for (const state of ['cancelled', 'assessment', 'review'] as const)
    expect(endings({ ...scheduled, state }, scheduled), state).toMatchObject([{ do: 'end', moves: { planned: 'cancel', active: 'end' } }])
  expect(after('schedule', { ...planned, cis: [] })).toEqual([])
})

test('a finished change is reviewed, unless it was a standard one that went well', () => {
  expect(after('finish', { kind: 'normal', successful: true })).toMatchObject([
    { type: 'post-implementation-review', values: { change: 'r' } },
  ])
  expect(after('finish', { kind: 'standard', successful: true })).toEqual([])
  expect(follows('finish', some('post-implementation-review', { change: 'c', findings: 'fine', weakSpots: 'late' }))).toMatchObject([
    { do: 'change', type: 'change', id: 'c', values: { review: 'fine' } },
    { do: 'create', type: 'weakness', values: { source: 'change-review', changeReview: 'r' } },
  ])
})

test('the record that a change came from is informed of its outcome', () => {
  const change = some('change', { problem: 'p', initiative: 'i' })
  expect(house.type('change').lifecycle.created?.(change, manager, {})).toMatchObject([
    { type: 'problem', id: 'p', values: { change: 'r' } },
    { type: 'csi-initiative', id: 'i', values: { change: 'r' } },
  ])
})

test('a meeting without a quorum is not held; a meeting of a series plans the next one', () => {
  const meeting = (present: readonly string[]) =>
    some('cab-meeting', {
      startsAt: '2026-11-20T10:00:00.000Z',
      every: 7 * 86_400,
      members: ['a', 'b', 'c'],
      present,
      minutes: 'all agreed',
    })
  expect(tries(manager, 'hold', meeting(['a']), { boards })).toBe('change.quorumMissing')
  expect(tries(manager, 'hold', meeting(['a', 'b']), { boards })).toBe('-> held')
  expect(follows('hold', meeting(['a', 'b']))).toMatchObject([{ type: 'cab-meeting', values: { startsAt: '2026-11-27T10:00:00.000Z' } }])
})

test('the risk names what determined it', () => {
  const change = some('change', { size: 'minor', cis: ['db'] })
  expect([derives('risk', change), derives('riskBy', change)]).toEqual(['low', 'conditions'])
  expect([derives('risk', change, { made: 10, failed: 5 }), derives('riskBy', change, { made: 10, failed: 5 })]).toEqual([
    'high',
    'history',
  ])
})

test('meetings of both boards count if they were held', () => {
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
  expect(counts('cab-meetings', some('cab-meeting', { board: 'ecab', heldAt: '2026-12-31T23:59:59.999Z' }), year)).toBe(true)
  expect(counts('cab-meetings', some('cab-meeting', { heldAt: year.to }), year)).toBe(false)
  expect(counts('cab-meetings', some('cab-meeting'), year)).toBe(false)
})

test('the subprocess depends on who decides', () => {
  expect(running(some('change'))).toEqual(['rfc-logging', 'rfc-classification'])
  expect(running(inAssessment({ assessedBy: 'ecab' }))).toEqual(['rfc-classification', 'ecab-assessment'])
  expect(running(inAssessment({ assessedBy: 'cab' }))).toEqual(['rfc-classification', 'cab-assessment'])
  expect(running(some('change', { state: 'approved', decision: 'approved' }))).toEqual(['scheduling'])
  expect(running(some('post-implementation-review', { state: 'running' }))).toEqual(['post-implementation-review'])
})
