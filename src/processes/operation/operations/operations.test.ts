import { expect, test } from 'vitest'
import { as, derives, follows, running, some, tries } from '#testing/room-story.ts'

const operator = as('it-operator')

test('a check that is not green says what was wrong, and a red one opens an incident', () => {
  const check = (values: object) => some('operational-task', { state: 'doing', ci: 'c', ...values })
  expect(tries(operator, 'finish', check({}))).toBe('needs result')
  expect(tries(operator, 'finish', check({ result: 'red' }))).toBe('operations.notesMissing')
  expect(tries(operator, 'finish', check({ result: 'green' }))).toBe('-> done')
  expect(follows('finish', check({ result: 'red', notes: 'disk full' }))).toMatchObject([
    { do: 'create', type: 'incident', values: { ci: 'c', description: 'disk full' } },
  ])
  expect(follows('finish', check({ result: 'amber', notes: 'disk at 80 %' }))).toEqual([])
})

test('a task is on time when it was done by its hour', () => {
  const due = { dueAt: '2026-11-20T08:00:00.000Z' }
  expect(derives('onTime', some('operational-task', { ...due, doneAt: '2026-11-20T08:00:00.000Z' }))).toBe(true)
  expect(derives('onTime', some('operational-task', { ...due, doneAt: '2026-11-20T08:01:00.000Z' }))).toBe(false)
  expect(derives('onTime', some('operational-task', { doneAt: '2026-11-20T08:01:00.000Z' }))).toBeNull()
})

test('a schedule that is run makes its task', () => {
  const job = some('job-schedule', { state: 'active', kind: 'backup', runbook: 'b', nextAt: '2026-11-20T06:00:00.000Z' })
  expect(tries(as('system'), 'run', job)).toBe('-> active')
  expect(follows('run', job)).toMatchObject([
    { do: 'change', type: 'job-schedule', values: { lastAt: job['nextAt' as never] } },
    { type: 'operational-task', values: { kind: 'backup', runbook: 'b', schedule: 'r', dueAt: job['nextAt' as never] } },
  ])
})

test('a schedule falls due again by its rule; what was missed is made up for once', () => {
  const daily = { recurrence: 'FREQ=DAILY', zone: 'Europe/Madrid' }
  const next = (lastAt: string) => derives('nextAt', some('job-schedule', { ...daily, lastAt }))
  expect(next('2026-11-20T23:00:00.000Z')).toBe('2026-11-21T23:00:00.000Z')
  expect(next('2026-09-01T22:00:00.000Z')).toBe('2026-11-20T23:00:00.000Z')
})

test('only a rule that falls due is put into force', () => {
  const job = (recurrence: string) => some('job-schedule', { recurrence, nextAt: '2026-11-20T06:00:00.000Z' })
  expect(tries(as('it-operations-manager'), 'activate', job('FREQ=WEEKLY;BYDAY=MO'))).toBe('-> active')
  expect(tries(as('it-operations-manager'), 'activate', job('now and then'))).toBe('operations.recurrenceWrong')
  expect(tries(as('it-operations-manager'), 'activate', job('FREQ=DAILY;COUNT=2'))).toBe('operations.recurrenceWrong')
})

test('the next shift accepts the handover, not the one that wrote it', () => {
  const handed = some('shift-handover', { state: 'handed', from: operator.id })
  expect(tries(operator, 'accept', handed)).toBe('operations.ownHandover')
  expect(tries({ ...operator, id: 'next' }, 'accept', handed)).toBe('-> accepted')
})

test('a failed backup is an incident; a run of a runbook stands in the incident that it served', () => {
  expect(follows('finish', some('backup-run', { ci: 'db', outcome: 'failed' }))).toMatchObject([{ type: 'incident', values: { ci: 'db' } }])
  expect(follows('finish', some('runbook-run', { runbook: 'b', incident: 'i', outcome: 'success' }))).toMatchObject([
    { do: 'comment', type: 'incident', id: 'i', internal: true },
  ])
})

test('the daily work is guided', () => {
  expect(running(some('operational-task'))).toEqual(['daily-operation'])
  expect(running(some('job-schedule'))).toEqual(['job-scheduling'])
  expect(running(some('shift-handover', { state: 'handed' }))).toEqual(['shift-change'])
})
