import { expect, test } from 'vitest'
import { as, counts, derives, follows, running, some, tries } from '#testing/room-story.ts'

const tester = as('test-manager')
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

test('an acceptance test records whether the customer signed, and who', () => {
  const done = (values: object) => some('test-run', { state: 'running', kind: 'service-acceptance', outcome: 'passed', ...values })
  expect(tries(tester, 'finish', done({}))).toBe('validation-testing.signOffMissing')
  expect(tries(tester, 'finish', done({ signedOff: true }))).toBe('validation-testing.signatoryMissing')
  expect(tries(tester, 'finish', done({ signedOff: true, signedOffBy: 'p' }))).toBe('-> done')
  expect(tries(tester, 'finish', done({ signedOff: false }))).toBe('-> done')
})

test('a failed test creates an error of the same release, and the error a work item', () => {
  const failed = some('test-run', { state: 'running', release: 'rel', outcome: 'failed', findings: 'wrong total' })
  expect(follows('finish', failed)).toMatchObject([{ do: 'create', type: 'test-error', values: { run: 'r', release: 'rel' } }])
  expect(follows('finish', some('test-run', { outcome: 'passed' }))).toEqual([])
  expect(follows('fix', some('test-error', { release: 'rel' }))).toMatchObject([
    { type: 'work-item', values: { kind: 'fix', testError: 'r' } },
  ])
  expect(follows('fix', some('test-error', { workItem: 'w' }))).toEqual([])
})

test('an error is resubmitted with its fix, and reopened if it still fails', () => {
  expect(tries(tester, 'resubmit', some('test-error', { state: 'fixing' }))).toBe('needs fix')
  expect(tries(tester, 'resubmit', some('test-error', { state: 'fixing', fix: 'rounding' }))).toBe('-> resubmitted')
  expect(tries(tester, 'return', some('test-error', { state: 'resubmitted' }))).toBe('-> fixing')
})

test('an error belongs to the release of its test', () => {
  expect(derives('release', some('test-error', { run: 't' }), { itsRelease: 'rel' })).toBe('rel')
})

test('only finished component tests count as tested, only finished acceptance tests as submitted to the customer', () => {
  const run = (values: object) => some('test-run', { state: 'done', phase: 'closed', endedAt: '2026-05-01T00:00:00.000Z', ...values })
  expect(counts('failed-component-tests', run({ kind: 'component' }), year)).toBe(true)
  expect(counts('failed-component-tests', run({ kind: 'service-acceptance' }), year)).toBe(false)
  expect(counts('failed-acceptance-tests', run({ kind: 'service-acceptance' }), year)).toBe(true)
})

test('the subprocess follows the test', () => {
  expect(running(some('test-run'))).toEqual(['component-acquisition'])
  expect(running(some('test-run', { state: 'running' }))).toEqual(['release-test'])
  expect(running(some('test-run', { kind: 'service-acceptance' }))).toEqual(['acceptance-testing'])
  expect(running(some('test-model'))).toEqual(['test-models'])
})
