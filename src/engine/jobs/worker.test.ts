/** The worker on a real queue: schedules, failures, the administrator's page, and jobs of a killed node. */
import { afterEach, beforeAll, expect, test } from 'vitest'
import { asApp } from '#server/postgres/roles.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { eventually } from '#testing/eventually.ts'
import { startProgram } from '#testing/process.ts'
import { log } from '../log/log.ts'
import { metrics, registry } from '../metrics/metrics.ts'
import { addJob } from './add-job.ts'
import { requestRun, retryJob, seeTasks } from './see-tasks.ts'
import type { Task } from './task.ts'
import { startWorker, type Worker } from './worker.ts'

let house: TestHouse
beforeAll(async () => {
  log.level = 'silent'
  house = await openHouse()
})
const workers: Worker[] = []
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
})
const start = async (...tasks: readonly Task[]): Promise<Worker> => {
  const worker = await startWorker({ engine: house.engine, ownerUrl: house.ownerUrl, tasks })
  workers.push(worker)
  return worker
}
const task = (name: string, run: Task['run'], more: Partial<Task> = {}): Task => ({
  name,
  label: { id: `tasks.${name}` },
  run,
  timeoutSeconds: 60,
  ...more,
})
const everySeconds = (seconds: number): Partial<Task> => ({ schedule: { everySeconds: seconds } })
const enqueue = (name: string, payload = {}) => house.engine.database.as('*')(addJob(name, payload))
const seen = async (task: Task) => (await seeTasks(house.engine, [task])).tasks[0]
const jobsOf = async (name: string) => (await seeTasks(house.engine, [])).jobs.filter((job) => job.task === name)

test('a failed run is stored with its cause and does not stop other tasks', async () => {
  let runs = 0
  let broken = true
  const failing = task(
    'breaks',
    async () => {
      if (broken) throw new Error('no ink', { cause: new Error('the cartridge is empty') })
    },
    everySeconds(0.05),
  )
  await start(
    failing,
    task('goes-on', async () => void runs++, everySeconds(0.05)),
  )
  await eventually('the other runs on', () => runs > 5)
  const failed = await eventually('two failures', async () => {
    const one = await seen(failing)
    return one && one.failures >= 2 && one
  })
  expect(failed).toMatchObject({ result: 'failed', error: 'no ink · the cartridge is empty' })
  expect(Date.parse(failed.nextAt ?? '')).toBeGreaterThan(Date.parse(failed.startedAt ?? ''))
  broken = false
  await eventually('it is done again', async () => (await seen(failing))?.result === 'done')
  expect(await seen(failing)).toMatchObject({ failures: 0, error: 'no ink · the cartridge is empty', jobs: { waiting: 0 } })
})

test('a run that exceeds its time limit fails, is aborted, and does not overlap with the next run', async () => {
  let inside = 0
  let most = 0
  const slow = task(
    'dawdles',
    async (_, __, stop) => {
      most = Math.max(most, ++inside)
      await new Promise((done) => stop.addEventListener('abort', done, { once: true }))
      inside--
    },
    { ...everySeconds(0.05), timeoutSeconds: 0.1 },
  )
  await start(slow)
  const failed = await eventually('two failures', async () => {
    const one = await seen(slow)
    return one && one.failures >= 2 && one
  })
  expect(failed.error).toBe('The run took longer than 0.1 s.')
  expect(most).toBe(1)
})

test('an administrator can run a task now', async () => {
  let runs = 0
  const rare = task('rare', async () => void runs++, everySeconds(3600))
  await start(rare)
  await eventually('its first run', () => runs === 1)
  expect(await requestRun(house.engine, rare)).toBe(true)
  await eventually('a second one', () => runs === 2)
  expect(
    await requestRun(
      house.engine,
      task('only-a-job', async () => undefined),
    ),
  ).toBe(false)
})

test('a job that has used its attempts stays in the list and can be tried again', async () => {
  let broken = true
  const done: unknown[] = []
  const fragile = task(
    'fragile',
    async (_, payload) => {
      if (broken) throw new Error('the post office is closed')
      done.push(payload)
    },
    { maxAttempts: 1 },
  )
  await start(fragile)
  await enqueue('fragile', { letter: 1 })
  const [job] = await eventually('the job is given up', async () => {
    const jobs = await jobsOf('fragile')
    return jobs[0]?.state === 'failed' && jobs
  })
  expect(job).toMatchObject({ attempts: 1, maxAttempts: 1, error: 'the post office is closed' })
  // the figures of a run are stored a moment after it
  const noted = await eventually('its failure is noted', async () => {
    const one = await seen(fragile)
    return one?.failures === 1 && one
  })
  expect(noted.jobs).toEqual({ waiting: 0, running: 0, failed: 1 })
  broken = false
  expect(await retryJob(house.engine, job?.id ?? 0)).toBe(true)
  await eventually('it is done', () => done.length === 1)
  expect(done).toEqual([{ letter: 1 }])
  await eventually('the queue is empty', async () => (await jobsOf('fragile')).length === 0)
  expect(await retryJob(house.engine, job?.id ?? 0)).toBe(false)
})

test('one of two nodes runs the schedules, and the other takes over when it stops', async () => {
  const ran: Worker[] = []
  const startCounting = async (): Promise<Worker> => {
    const worker: Worker = await start(task('once', async () => void ran.push(worker), everySeconds(0.05)))
    return worker
  }
  const both = [await startCounting(), await startCounting()]
  await eventually('it runs', () => ran.length > 20)
  const leader = both.find((one) => one.leads())
  expect(new Set(ran)).toEqual(new Set([leader]))
  await leader?.stop()
  const after = ran.length
  const other = await eventually('the other leads', () => both.find((one) => one.leads()))
  await eventually('the other runs it', () => ran.length > after + 3)
  expect(new Set(ran.slice(after))).toEqual(new Set([other]))
})

test('another node takes over the work of a killed node within seconds', { timeout: 60_000 }, async () => {
  const at = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)
  const child = startProgram(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { openEngine } = await import(${at('../start/open-engine.ts')})
       const { startWorker } = await import(${at('./worker.ts')})
       const { buildHouse } = await import(${at('../../testing/house.ts')})
       const engine = await openEngine({ house: buildHouse, appUrl: process.env.APP_URL, connections: 3 })
       const label = { id: 'tasks.x' }
       const begun = (name) => async () => { console.log(name + ' begun'); await new Promise(() => undefined) }
       await startWorker({ engine, ownerUrl: process.env.OWNER_URL, tasks: [
         { name: 'orphan', label, run: begun('orphan'), timeoutSeconds: null },
         { name: 'duty', label, run: begun('duty'), timeoutSeconds: null, schedule: { everySeconds: 0.1 } },
       ] })
       console.log('works')`,
    ],
    { env: { APP_URL: asApp(house.ownerUrl), OWNER_URL: house.ownerUrl } },
  )
  await child.until(/works/)
  await enqueue('orphan', { of: 'a killed node' })
  await child.until(() => child.output().includes('orphan begun') && child.output().includes('duty begun'))

  const payloads: unknown[] = []
  let duties = 0
  const worker = await start(
    task('orphan', async (_, payload) => void payloads.push(payload)),
    task('duty', async () => void duties++, everySeconds(0.1)),
  )
  await eventually('the second node is up', () => worker.alive())
  expect(worker.leads()).toBe(false)
  const killed = Date.now()
  await child.stop('SIGKILL')
  await eventually('the duty is taken over', () => duties > 0)
  const took = Date.now() - killed
  await eventually('the job is done', () => payloads.length > 0)
  expect(payloads).toEqual([{ of: 'a killed node' }])
  expect(took).toBeLessThan(10_000)
})

test('runs and jobs are counted for Prometheus', async () => {
  await start(
    task(
      'counted',
      async (_, payload) => {
        if ((payload as { fail?: boolean }).fail) throw new Error('as asked')
      },
      { maxAttempts: 1 },
    ),
  )
  await enqueue('counted')
  await enqueue('counted', { fail: true })
  const counts = async () =>
    Object.fromEntries(
      (await metrics.taskRuns.get()).values.filter((v) => v.labels.task === 'counted').map((v) => [v.labels.result, v.value]),
    )
  await eventually('both ran', async () => Object.keys(await counts()).length === 2)
  expect(await counts()).toEqual({ done: 1, failed: 1 })
  expect(await registry.metrics()).toContain('sereno_task_duration_seconds_count{task="counted"} 2')
})
