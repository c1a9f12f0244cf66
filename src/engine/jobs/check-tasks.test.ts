import { expect, test } from 'vitest'
import { process } from '#kernel/process.ts'
import { checkTasks } from './check-tasks.ts'
import { cronItem, nextCron } from './cron.ts'
import type { CronTask, Task } from './task.ts'

const task = (name: string, more: Partial<Task> = {}): Task => ({
  name,
  label: { id: `tasks.${name}` },
  run: async () => undefined,
  timeoutSeconds: 60,
  ...more,
})
const house = (...jobs: readonly string[]) => ({
  processes: new Map([
    [
      'incident',
      process('incident', { stage: 'operation', label: { es: 'x', en: 'x' }, purpose: { es: 'x', en: 'x' }, roles: {}, records: [], jobs }),
    ],
  ]),
})
const consumers = ['late', 'refresh-clocks'].map((job) => ({ job, place: 'src/engine/outbox/consumers.ts' }))
const known = [task('late'), task('refresh-clocks'), task('send-survey')]

test('declared task names are accepted', () => {
  expect(checkTasks({ tasks: known, consumers, house: house('send-survey') })).toEqual([])
})

test('an unknown task name is reported with its place and the name that was probably meant', () => {
  const sentences = checkTasks({
    tasks: known,
    consumers: [{ job: 'lat', place: 'src/features/x/consumers.ts' }],
    house: house('send-surveys', 'bake-bread'),
  })
  expect(sentences).toEqual([
    'the consumer of the outbox in src/features/x/consumers.ts names the task "lat", which does not exist. Did you mean "late"?',
    'the process "incident" (jobs in its room.ts) names the task "send-surveys", which does not exist. Did you mean "send-survey"?',
    'the process "incident" (jobs in its room.ts) names the task "bake-bread", which does not exist. Known: late, refresh-clocks, send-survey.',
  ])
})

test('mistakes in the declaration of a task are reported', () => {
  const wrong = [
    task('late'),
    task('late'),
    task('Two Words'),
    task('never', { schedule: { everySeconds: 0 } }),
    task('half-past', { schedule: { cron: '30 25 * * *' } }),
    task('all-over', { schedule: { cron: '* * * * *' }, everywhere: true }),
    task('untried', { maxAttempts: 0 }),
    task('no-time', { timeoutSeconds: 0 }),
  ]
  expect(checkTasks({ tasks: wrong, consumers: [], house: house() })).toEqual([
    'two tasks have the name "late"',
    'the name of the task "Two Words" may only contain lower-case letters, digits and hyphens',
    'the task "never" has an interval of 0 seconds',
    expect.stringMatching(/^the cron line of the task "half-past" is invalid: /),
    'the task "all-over" runs on every node, which needs a schedule with everySeconds',
    'the task "untried" has 0 attempts',
    'the task "no-time" has a timeout of 0 seconds',
  ])
})

test('the next run of a cron line is computed in UTC', () => {
  const next = (cron: string) => nextCron(cronItem(task('x', { schedule: { cron } }) as CronTask), new Date('2026-03-01T09:05:30Z'))
  expect(next('5 * * * *')?.toISOString()).toBe('2026-03-01T10:05:00.000Z')
  expect(next('6 9 * * *')?.toISOString()).toBe('2026-03-01T09:06:00.000Z')
  expect(next('0 3 * * 1')?.toISOString()).toBe('2026-03-02T03:00:00.000Z')
})
