import { expect, test } from 'vitest'
import { as, counts, derives, follows, house, running, some, tries } from '#testing/room-story.ts'

const manager = as('csi-manager')

test('proposing an initiative updates its weakness, and completing it resolves the weakness', () => {
  const initiative = some('csi-initiative', { weakness: 'w', actualEffect: 'nights are quiet', number: 'CSI0000001' })
  expect(house.type('csi-initiative').lifecycle.created?.(initiative, manager, {})).toMatchObject([
    { do: 'change', type: 'weakness', id: 'w', values: { initiative: 'r' } },
  ])
  expect(follows('complete', initiative)).toMatchObject([
    { do: 'move', type: 'weakness', id: 'w', move: 'resolve', values: { resolution: 'nights are quiet' } },
  ])
})

test('launching an initiative opens its first check', () => {
  expect(tries(manager, 'launch', some('csi-initiative', { state: 'approved', assignee: 'p' }))).toBe('needs dueOn')
  expect(follows('launch', some('csi-initiative', { assignee: 'p' }))).toMatchObject([
    { type: 'initiative-check', values: { initiative: 'r' } },
  ])
})

test('completing an initiative needs its effect, the value of its KPI and no open corrective action', () => {
  const done = (values: object) => some('csi-initiative', { state: 'running', actualEffect: 'better', ...values })
  expect(tries(manager, 'complete', done({}), { openActions: 1 })).toBe('initiative-definition.openActions')
  expect(tries(manager, 'complete', done({ kpi: 'incident/resolution-time' }))).toBe('initiative-definition.resultMissing')
  expect(tries(manager, 'complete', done({ kpi: 'incident/resolution-time', reached: 3 }))).toBe('-> completed')
})

test('an initiative requests only one change', () => {
  expect(tries(manager, 'requestChange', some('csi-initiative', { state: 'running', change: 'c' }))).toBe('pattern.changeExists')
  expect(follows('requestChange', some('csi-initiative', { goal: 'quiet nights' }))).toMatchObject([
    { type: 'change', values: { initiative: 'r', description: 'quiet nights' } },
  ])
})

test('service and process come from the weakness; only initiatives with a weakness count as launched from it', () => {
  expect(derives('process', some('csi-initiative', { weakness: 'w' }), { process: 'change' })).toBe('change')
  const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
  const launchedAt = '2026-05-01T00:00:00.000Z'
  expect(counts('initiatives', some('csi-initiative', { weakness: 'w', launchedAt }), year)).toBe(true)
  expect(counts('initiatives', some('csi-initiative', { launchedAt }), year)).toBe(false)
  expect(running(some('csi-initiative'))).toEqual(['initiative-proposal'])
})
