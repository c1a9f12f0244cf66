import { expect, test } from 'vitest'
import { process } from '#kernel/process.ts'
import { checkTasks } from './check.ts'
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
      process('incident', { stage: 'operation', words: { es: 'x', en: 'x' }, purpose: { es: 'x', en: 'x' }, roles: {}, records: [], jobs }),
    ],
  ]),
})
const consumers = ['late', 'refresh-clocks'].map((job) => ({ job, place: 'src/engine/outbox/consumers.ts' }))
const known = [task('late'), task('refresh-clocks'), task('send-survey')]

test('names that are declared fit together', () => {
  expect(checkTasks({ tasks: known, consumers, house: house('send-survey') })).toEqual([])
})

test('an unknown name is named with its place and the name that was probably meant', () => {
  const sentences = checkTasks({
    tasks: known,
    consumers: [{ job: 'lat', place: 'src/features/x/consumers.ts' }],
    house: house('send-surveys', 'bake-bread'),
  })
  expect(sentences).toEqual([
    'the consumer of the outbox in src/features/x/consumers.ts names the task "lat", which nobody declares. Did you mean "late"?',
    'the process "incident" (jobs in its room.ts) names the task "send-surveys", which nobody declares. Did you mean "send-survey"?',
    'the process "incident" (jobs in its room.ts) names the task "bake-bread", which nobody declares. Known: late, refresh-clocks, send-survey.',
  ])
})

test('a task that cannot run as declared is refused', () => {
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
    'the task "Two Words" needs a name of small letters, digits and hyphens',
    'the task "never" repeats every 0 seconds',
    expect.stringMatching(/^the cron line of the task "half-past" cannot be read: /),
    'the task "all-over" runs on every node, which only a task with everySeconds can',
    'the task "untried" is tried 0 times',
    'the task "no-time" has a timeout of 0 seconds',
  ])
})

test('the next minute of a cron line is found, in UTC', () => {
  const next = (cron: string) => nextCron(cronItem(task('x', { schedule: { cron } }) as CronTask), new Date('2026-03-01T09:05:30Z'))
  expect(next('5 * * * *')?.toISOString()).toBe('2026-03-01T10:05:00.000Z')
  expect(next('6 9 * * *')?.toISOString()).toBe('2026-03-01T09:06:00.000Z')
  expect(next('0 3 * * 1')?.toISOString()).toBe('2026-03-02T03:00:00.000Z')
})
