import { expect, test } from 'vitest'
import { as, counts, derives, follows, house, running, some, tries } from '#testing/room-story.ts'
import { missingIn } from './root-cause.ts'

const manager = as('problem-manager')
const after = (move: string, record: ReturnType<typeof some>, facts: Readonly<Record<string, unknown>>) =>
  house.type(record.type).lifecycle.moves[move]?.effects?.(record, manager, facts) ?? []

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

test('a workaround creates one known error, and every open incident is informed', () => {
  const problem = some('problem', { state: 'analysis', cause: 'full disk', workaround: 'restart', number: 'PRB0000001' })
  const openIncidents = [{ id: 'a', phase: 'active' }]
  expect(after('identify', problem, { openIncidents })).toMatchObject([
    { do: 'create', type: 'known-error', values: { problem: 'r', workaround: 'restart' } },
    {
      do: 'comment',
      type: 'incident',
      id: 'a',
      text: { id: 'problem.workaroundOf', params: { number: 'PRB0000001', text: 'restart' } },
      internal: false,
    },
  ])
  expect(after('identify', problem, { knownErrors: [{ id: 'k' }] })).toEqual([])
})

test('incidents are informed of the fix, and those that waited for the problem resume', () => {
  const problem = some('problem', { state: 'known-error', cause: 'full disk', resolution: 'bigger disk', major: true })
  expect(after('resolve', problem, { openIncidents: [{ id: 'a', phase: 'waiting', waitingFor: 'problem' }] })).toMatchObject([
    { do: 'comment', id: 'a' },
    { do: 'move', type: 'incident', id: 'a', move: 'resume' },
    { do: 'create', type: 'major-problem-review', values: { problem: 'r' } },
  ])
})

test('a major problem is reviewed before it is closed; then its known errors are retired', () => {
  const major = some('problem', { state: 'resolved', major: true })
  expect(tries(manager, 'close', major, { reviews: 0 })).toBe('problem.reviewMissing')
  expect(tries(manager, 'close', major, { reviews: 1 })).toBe('-> closed')
  expect(after('close', major, { knownErrors: [{ id: 'k' }] })).toMatchObject([
    { do: 'move', type: 'known-error', id: 'k', move: 'retire' },
  ])
})

test('a problem requests the change that removes its cause', () => {
  expect(follows('requestChange', some('problem', { cause: 'full disk', ci: 'c' }))).toMatchObject([
    { type: 'change', values: { problem: 'r', cis: ['c'], description: 'full disk' } },
  ])
  expect(tries(manager, 'requestChange', some('problem', { state: 'known-error', change: 'c' }))).toBe('pattern.changeExists')
})

test('the first incident is the oldest of those linked', () => {
  const firstIncident = [{ openedAt: '2026-03-01T00:00:00.000Z' }]
  expect(derives('firstIncidentAt', some('problem'), { firstIncident })).toBe('2026-03-01T00:00:00.000Z')
  expect(derives('firstIncidentAt', some('problem', { identifiedAt: '2026-02-01T00:00:00.000Z' }), { firstIncident })).toBeNull()
  expect(derives('firstIncidentAt', some('problem'))).toBeNull()
})

test.each([
  [{ method: 'five-whys', why1: 'disk full' }, 0, 'problem.tooFewWhys'],
  [{ method: 'five-whys', why1: 'disk full', why2: 'logs', why3: 'debug on' }, 0, null],
  [{ method: 'five-whys', why1: 'disk full', why3: 'debug on' }, 0, 'problem.whyUnanswered'],
  [{ method: 'ishikawa' }, 0, 'problem.noBranch'],
  [{ method: 'ishikawa', technology: 'disk' }, 0, null],
  [{ method: 'timeline' }, 1, 'problem.timelineTooShort'],
  [{ method: 'timeline' }, 2, null],
])('an analysis %j with %i events lacks: %s', (values, events, missing) => {
  expect(missingIn(some('root-cause-analysis', values), events)).toEqual(missing === null ? null : expect.objectContaining({ id: missing }))
})

test('concluding an analysis sets the cause of the problem', () => {
  expect(follows('conclude', some('root-cause-analysis', { problem: 'p', rootCause: 'debug on' }))).toMatchObject([
    { do: 'change', type: 'problem', id: 'p', values: { cause: 'debug on' } },
  ])
})

test('a known problem counts in each period in which it was open', () => {
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

test('the subprocess follows the problem', () => {
  expect(running(some('problem'))).toEqual(['identification'])
  expect(running(some('problem', { state: 'analysis' }))).toEqual(['diagnosis'])
  expect(running(some('problem', { state: 'known-error' }))).toEqual(['error-control'])
  expect(running(some('problem', { state: 'resolved' }))).toEqual(['closure'])
})
