import { expect, test } from 'vitest'
import { as, derives, follows, running, some, tries } from '#testing/room-story.ts'

const operator = as('it-operator')

test('an amber or red check needs notes, and a red one opens an incident', () => {
  const check = (values: object) => some('operational-task', { state: 'doing', ci: 'c', ...values })
  expect(tries(operator, 'finish', check({}))).toBe('needs result')
  expect(tries(operator, 'finish', check({ result: 'red' }))).toBe('operations.notesMissing')
  expect(tries(operator, 'finish', check({ result: 'green' }))).toBe('-> done')
  expect(follows('finish', check({ result: 'red', notes: 'disk full' }))).toMatchObject([
    { do: 'create', type: 'incident', values: { ci: 'c', description: 'disk full' } },
  ])
  expect(follows('finish', check({ result: 'amber', notes: 'disk at 80 %' }))).toEqual([])
})

test('a task is on time if it was done before it was due', () => {
  const due = { dueAt: '2026-11-20T08:00:00.000Z' }
  expect(derives('onTime', some('operational-task', { ...due, doneAt: '2026-11-20T08:00:00.000Z' }))).toBe(true)
  expect(derives('onTime', some('operational-task', { ...due, doneAt: '2026-11-20T08:01:00.000Z' }))).toBe(false)
  expect(derives('onTime', some('operational-task', { doneAt: '2026-11-20T08:01:00.000Z' }))).toBeNull()
})

test('running a schedule creates its task', () => {
  const job = some('job-schedule', { state: 'active', kind: 'backup', runbook: 'b', nextAt: '2026-11-20T06:00:00.000Z' })
  expect(tries(as('system'), 'run', job)).toBe('-> active')
  expect(follows('run', job)).toMatchObject([
    { do: 'change', type: 'job-schedule', values: { lastAt: job.nextAt } },
    { type: 'operational-task', values: { kind: 'backup', runbook: 'b', schedule: 'r', dueAt: job.nextAt } },
  ])
})

test('a schedule recurs by its rule; missed occurrences create one task', () => {
  const daily = { recurrence: 'FREQ=DAILY', zone: 'Europe/Madrid' }
  const next = (lastAt: string) => derives('nextAt', some('job-schedule', { ...daily, lastAt }))
  expect(next('2026-11-20T23:00:00.000Z')).toBe('2026-11-21T23:00:00.000Z')
  expect(next('2026-09-01T22:00:00.000Z')).toBe('2026-11-20T23:00:00.000Z')
})

test('only a schedule whose rule recurs can be activated', () => {
  const job = (recurrence: string) => some('job-schedule', { recurrence, nextAt: '2026-11-20T06:00:00.000Z' })
  expect(tries(as('it-operations-manager'), 'activate', job('FREQ=WEEKLY;BYDAY=MO'))).toBe('-> active')
  expect(tries(as('it-operations-manager'), 'activate', job('now and then'))).toBe('operations.recurrenceWrong')
  expect(tries(as('it-operations-manager'), 'activate', job('FREQ=DAILY;COUNT=2'))).toBe('operations.recurrenceWrong')
})

test('the next shift accepts the handover, not its author', () => {
  const handed = some('shift-handover', { state: 'handed', from: operator.id })
  expect(tries(operator, 'accept', handed)).toBe('operations.ownHandover')
  expect(tries({ ...operator, id: 'next' }, 'accept', handed)).toBe('-> accepted')
})

test('a failed backup opens an incident; a runbook run is noted in its incident', () => {
  expect(follows('finish', some('backup-run', { ci: 'db', outcome: 'failed' }))).toMatchObject([{ type: 'incident', values: { ci: 'db' } }])
  expect(follows('finish', some('runbook-run', { runbook: 'b', incident: 'i', outcome: 'success' }))).toMatchObject([
    { do: 'comment', type: 'incident', id: 'i', internal: true },
  ])
})

test('the subprocesses follow the daily work', () => {
  expect(running(some('operational-task'))).toEqual(['daily-operation'])
  expect(running(some('job-schedule'))).toEqual(['job-scheduling'])
  expect(running(some('shift-handover', { state: 'handed' }))).toEqual(['shift-change'])
})
