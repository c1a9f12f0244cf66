import { expect, test } from 'vitest'
import { as, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('csi-manager')
const check = (values: object) => some('initiative-check', { state: 'running', initiative: 'i', findings: 'late', ...values })

test('an off-track check needs a correction, and creates a corrective action', () => {
  expect(tries(manager, 'finish', check({ progress: 'off-track' }))).toBe('csi-monitoring.correctionMissing')
  expect(tries(manager, 'finish', check({ progress: 'off-track', correction: 'one more person' }))).toBe('-> done')
  expect(follows('finish', check({ correction: 'one more person' }))).toMatchObject([
    { type: 'corrective-action', values: { initiative: 'i', check: 'r', description: 'one more person' } },
  ])
})

test('a check copies its measurement to the initiative', () => {
  expect(follows('finish', check({ progress: 'on-track', measured: 12 }))).toMatchObject([
    { do: 'change', type: 'csi-initiative', id: 'i', values: { reached: 12 } },
  ])
  expect(follows('finish', check({ progress: 'on-track' }))).toEqual([])
})

test('the subprocess follows checks and corrective actions until they are done', () => {
  expect(running(check({}))).toEqual(['initiative-checking'])
  expect(running(some('corrective-action', { initiative: 'i' }))).toEqual(['correction'])
  expect(running(some('corrective-action', { initiative: 'i', state: 'done' }))).toEqual([])
})
