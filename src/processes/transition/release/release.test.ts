import { expect, test } from 'vitest'
import { as, counts, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('release-manager')
const ready = { backout: 'the build before', plannedFor: '2026-11-21T20:00:00.000Z' }

test('a major release is built and tested before it is cleared; a minor one may go straight', () => {
  expect(tries(manager, 'clear', some('release', { ...ready, kind: 'major' }))).toBe('release.majorNeedsBuild')
  expect(tries(manager, 'clear', some('release', { ...ready, kind: 'minor' }))).toBe('-> cleared')
})

test('a release is not cleared with open tests, open errors or no back-out plan', () => {
  const tested = (values: object = {}) => some('release', { state: 'testing', kind: 'major', ...ready, ...values })
  expect(tries(manager, 'clear', tested({ backout: null }))).toBe('needs backout')
  expect(tries(manager, 'clear', tested(), { openTests: 1 })).toBe('release.openTests')
  expect(tries(manager, 'clear', tested(), { openErrors: 3 })).toBe('release.openErrors')
  expect(tries(manager, 'clear', tested(), { openTests: 0, openErrors: 0 })).toBe('-> cleared')
})

test('testing a release opens a component test and an acceptance test', () => {
  expect(follows('test', some('release', { state: 'building' }))).toMatchObject([
    { type: 'test-run', values: { kind: 'component', release: 'r' } },
    { type: 'test-run', values: { kind: 'service-acceptance', release: 'r' } },
  ])
})

test('a deployment to production moves its release', () => {
  const done = (values: object) => follows('finish', some('deployment', { release: 'r1', state: 'running', ...values }))
  expect(done({ environment: 'test', outcome: 'failed' })).toEqual([])
  expect(done({ outcome: 'success', method: 'automatic' })).toMatchObject([
    { do: 'change', id: 'r1', values: { automatic: true } },
    { do: 'move', id: 'r1', move: 'goLive' },
  ])
  expect(done({ outcome: 'backed-out', log: 'timeouts' })).toMatchObject([
    { do: 'move', id: 'r1', move: 'backOut', values: { backoutReason: 'timeouts' } },
  ])
})

test('backing out a release informs its changes and creates a problem', () => {
  const out = some('release', { state: 'early-life', changes: ['c1'], backoutReason: 'timeouts', number: 'REL0000001' })
  expect(tries(manager, 'backOut', out)).toBe('-> backed-out')
  expect(follows('backOut', out)).toMatchObject([
    { do: 'comment', type: 'change', id: 'c1', text: { id: 'release.backedOut', params: { number: 'REL0000001', reason: 'timeouts' } } },
    { do: 'create', type: 'problem' },
  ])
})

test('a patch moves from ring to ring and is installed after the last', () => {
  const ring = (name: string) => follows('finish', some('patch-deployment', { patch: 'p', ring: name, outcome: 'success' }))
  expect(ring('pilot')).toMatchObject([{ do: 'create', type: 'patch-deployment', values: { ring: 'early', patch: 'p' } }])
  expect(ring('broad')).toMatchObject([{ do: 'move', type: 'patch', id: 'p', move: 'complete' }])
  expect(follows('finish', some('patch-deployment', { patch: 'p', ring: 'pilot', outcome: 'failed' }))).toEqual([])
})

test('a media item needs a location and a checksum', () => {
  expect(tries(manager, 'activate', some('media-item', { versionName: '2.1' }))).toBe('needs location, checksum')
})

test('major and minor releases have different subprocesses', () => {
  expect(running(some('release', { kind: 'minor' }))).toEqual(['minor-release'])
  expect(running(some('release', { kind: 'major' }))).toEqual(['release-build'])
  expect(running(some('release', { kind: 'major', state: 'cleared' }))).toEqual(['release-deployment'])
  expect(running(some('release', { state: 'early-life' }))).toEqual(['early-life-support'])
  expect(running(some('release', { state: 'backed-out' }))).toEqual(['release-closure'])
})

test('only major deployments count in the mean duration', () => {
  const deployedAt = '2026-05-01T00:00:00.000Z'
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
  expect(counts('major-release-duration', some('release', { kind: 'major', deployedAt }), year)).toBe(true)
  expect(counts('major-release-duration', some('release', { kind: 'minor', deployedAt }), year)).toBe(false)
})
