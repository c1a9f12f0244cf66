import { expect, test } from 'vitest'
import { as, counts, follows, running, some, tries } from '#testing/room-story.ts'

const manager = as('process-manager')
const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
const done = { state: 'done', endedAt: '2026-05-01T00:00:00.000Z' }

test('an auditor is not responsible for the audited process', () => {
  const audit = (auditor: string) => some('process-audit', { state: 'running', findings: 'none', auditor, assignee: 'me' })
  expect(tries(manager, 'finish', audit('me'))).toBe('process-evaluation.auditorAnswers')
  expect(tries(manager, 'finish', audit('another'))).toBe('-> done')
})

test('a maturity assessment needs a level and evidence', () => {
  expect(tries(manager, 'finish', some('maturity-assessment', { state: 'running', level: 0 }))).toBe('needs evidence')
  expect(tries(manager, 'finish', some('maturity-assessment', { state: 'running', level: 0, evidence: 'no records' }))).toBe('-> done')
})

test('weak spots become a weakness of the process, with its source', () => {
  const weak = (type: string) => follows('finish', some(type, { process: 'change', weakSpots: 'no reviews' }))
  expect(weak('process-audit')).toMatchObject([{ type: 'weakness', values: { source: 'process-audit', audit: 'r', process: 'change' } }])
  expect(weak('benchmark')).toMatchObject([{ values: { source: 'benchmark', benchmark: 'r' } }])
  expect(weak('maturity-assessment')).toMatchObject([{ values: { source: 'maturity-assessment', assessment: 'r' } }])
  expect(weak('process-evaluation')).toMatchObject([{ values: { source: 'process-evaluation', evaluation: 'r' } }])
  expect(follows('finish', some('benchmark', { process: 'change' }))).toEqual([])
})

test('benchmarks, assessments and audits share one KPI, evaluations have another', () => {
  const kpi = 'benchmarks-assessments-audits'
  for (const type of ['benchmark', 'maturity-assessment', 'process-audit']) expect(counts(kpi, some(type, done), year)).toBe(true)
  expect(counts(kpi, some('benchmark', { ...done, state: 'cancelled' }), year)).toBe(false)
  expect(counts(kpi, some('process-evaluation', done), year)).toBe(false)
  expect(counts('process-evaluations', some('process-evaluation', done), year)).toBe(true)
})

test('each kind of evaluation has its subprocess', () => {
  expect(running(some('benchmark'))).toEqual(['benchmarking'])
  expect(running(some('process-evaluation'))).toEqual(['process-control'])
  expect(running(some('process-audit', { state: 'done' }))).toEqual([])
})
