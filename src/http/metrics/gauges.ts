/** Reads the gauges when /metrics is scraped: queues, delays, clocks and connection pools. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { reportRarely } from '#engine/log/log.ts'
import { metrics } from '#engine/metrics/metrics.ts'
import type { Run } from '#engine/store/database.ts'

/** Counting stops here; the exact number does not matter beyond it. */
const maxCounted = 10_000
const databaseTimeoutMs = 5_000

/** Updates all gauges. */
export const readGauges = async (engine: Engine, worker?: { readonly alive: () => boolean }): Promise<void> => {
  readPools(engine)
  if (worker) metrics.worker.set({ role: 'worker' }, worker.alive() ? 1 : 0)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database did not answer within ${databaseTimeoutMs} ms`)), databaseTimeoutMs)
  })
  const reading = readDatabase(engine)
  try {
    await Promise.race([reading, late])
    metrics.databaseUp.set(1)
  } catch (error) {
    reportRarely('database', error)
    metrics.databaseUp.set(0)
    // old values would look like current ones
    for (const gauge of byLabel) gauge.reset()
    for (const gauge of single) gauge.set(Number.NaN)
    // an error after the timeout needs no second report
    reading.catch(() => undefined)
  } finally {
    clearTimeout(timer)
  }
}

/** The gauges that are read from the database. */
const byLabel = [metrics.taskFailures, metrics.taskLastRun, metrics.jobs, metrics.backupLastGood]
const single = [
  metrics.jobOldest,
  metrics.outboxEntries,
  metrics.outboxOldest,
  metrics.alertsDue,
  metrics.alertsDueOldest,
  metrics.clocksOverdue,
  metrics.clocksLateness,
]

const readPools = ({ database }: Engine): void => {
  for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(database.pools)) {
    metrics.pool.set({ pool, state: 'used' }, totalCount - idleCount)
    metrics.pool.set({ pool, state: 'idle' }, idleCount)
    metrics.poolWaiting.set({ pool }, waitingCount)
  }
}

const readDatabase = async (engine: Engine): Promise<void> => {
  const run = engine.database.as('*')
  await Promise.all([
    readTasks(run),
    readJobs(run),
    readOutbox(run),
    readAlerts(engine, run),
    readClocks(run, engine.now()),
    readBackups(run),
  ])
}

const readTasks = async (run: Run): Promise<void> => {
  const rows = await run<{ name: string; failures: number; started: number | null }>(
    sql`select name, failures, cast(extract(epoch from started_at) as double precision) as started from task_run`,
  )
  for (const { name, failures, started } of rows) {
    metrics.taskFailures.set({ task: name }, failures)
    if (started !== null) metrics.taskLastRun.set({ task: name }, started)
  }
}

const readJobs = async (run: Run): Promise<void> => {
  const rows = await run<{ task: string; waiting: number; running: number; failed: number; age: number | null }>(
    sql`select task, waiting, running, failed, cast(extract(epoch from now() - oldest) as double precision) as age from count_jobs()`,
  )
  metrics.jobs.reset()
  for (const { task, ...counts } of rows)
    for (const state of ['waiting', 'running', 'failed'] as const) metrics.jobs.set({ task, state }, counts[state])
  metrics.jobOldest.set(Math.max(0, ...rows.map(({ age }) => age ?? 0)))
}

const readOutbox = async (run: Run): Promise<void> => {
  const [row] = await run<{ entries: number; age: number }>(sql`
    select (select count(*) from (select from outbox limit ${maxCounted}) o) as entries,
      coalesce((select cast(extract(epoch from now() - at) as double precision) from outbox order by id limit 1), 0) as age`)
  metrics.outboxEntries.set(row?.entries ?? 0)
  metrics.outboxOldest.set(Math.max(0, row?.age ?? 0))
}

const readAlerts = async ({ house, now }: Engine, run: Run): Promise<void> => {
  if (!house.records.has('alert')) return
  const [row] = await run<{ due: number; age: number }>(sql`
    select (select count(*) from (select from alert where respond_at <= ${now()} limit ${maxCounted}) a) as due,
      coalesce((select cast(extract(epoch from cast(${now()} as timestamptz) - min(respond_at)) as double precision) from alert where respond_at <= ${now()}), 0) as age`)
  metrics.alertsDue.set(row?.due ?? 0)
  metrics.alertsDueOldest.set(Math.max(0, row?.age ?? 0))
}

const readClocks = async (run: Run, now: string): Promise<void> => {
  const [row] = await run<{ overdue: number; lateness: number }>(sql`
    select (select count(*) from (select from clock where next_at <= ${now} limit ${maxCounted}) c) as overdue,
      coalesce((select cast(extract(epoch from cast(${now} as timestamptz) - min(next_at)) as double precision) from clock where next_at <= ${now}), 0) as lateness`)
  metrics.clocksOverdue.set(row?.overdue ?? 0)
  metrics.clocksLateness.set(Math.max(0, row?.lateness ?? 0))
}

const readBackups = async (run: Run): Promise<void> => {
  const [row] = await run<{ at: number | null }>(
    sql`select cast(extract(epoch from max(at)) as double precision) as at from scheduled_backup where findings = 0`,
  )
  if (row?.at) metrics.backupLastGood.set({ kind: 'scheduled' }, row.at)
}
