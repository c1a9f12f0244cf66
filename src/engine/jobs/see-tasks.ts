/** Background tasks as administrators see them: their declaration, their last run, and the jobs that wait or have failed. */
import { sql } from 'kysely'
import type { LocalizedText } from '#kernel/localized-text.ts'
import type { Engine } from '../engine.ts'
import { addJob } from './add-job.ts'
import { cronItem, nextCron } from './cron.ts'
import { type SetAsideUnit, seeSetAside } from './set-aside.ts'
import { defaultMaxAttempts, isCron, isRound, type Schedule, type Task } from './task.ts'

export interface SeenTask {
  readonly name: string
  readonly label: LocalizedText
  readonly schedule: Schedule | null
  readonly everywhere: boolean
  readonly maxAttempts: number
  /** Null until it has run. */
  readonly startedAt: string | null
  readonly seconds: number | null
  readonly result: 'done' | 'failed' | null
  /** The error and the time of the last failed run. */
  readonly error: string | null
  readonly failedAt: string | null
  /** Consecutive failures; 0 after a successful run. */
  readonly failures: number
  readonly runs: number
  readonly failedRuns: number
  readonly runningSince: string | null
  readonly nextAt: string | null
  readonly node: string | null
  readonly jobs: { readonly waiting: number; readonly running: number; readonly failed: number }
}

export type JobState = 'waiting' | 'retrying' | 'running' | 'failed'

export interface SeenJob {
  readonly id: number
  readonly task: string
  readonly state: JobState
  readonly attempts: number
  readonly maxAttempts: number
  readonly runAt: string
  readonly createdAt: string
  readonly error: string | null
}

const maxJobs = 200

type TaskRow = Omit<SeenTask, 'label' | 'schedule' | 'everywhere' | 'maxAttempts' | 'jobs'>
interface JobCounts {
  readonly task: string
  readonly waiting: number
  readonly running: number
  readonly failed: number
}

/** All declared tasks with their last runs, and the jobs in the queue. */
export const seeTasks = async (
  engine: Engine,
  tasks: readonly Task[],
): Promise<{
  readonly tasks: readonly SeenTask[]
  readonly jobs: readonly SeenJob[]
  readonly moreJobs: boolean
  readonly setAside: readonly SetAsideUnit[]
  readonly moreSetAside: boolean
}> => {
  const run = engine.database.as('*')
  const [rows, counts, jobs, setAside] = await Promise.all([
    run<TaskRow>(sql`
      select name, started_at as "startedAt", seconds, result, error, failed_at as "failedAt", failures, runs, failed_runs as "failedRuns",
        running_since as "runningSince", next_at as "nextAt", node
      from task_run`),
    run<JobCounts>(sql`select task, waiting, running, failed from count_jobs()`),
    run<Omit<SeenJob, 'state'> & { readonly lockedAt: string | null }>(sql`
      select id, task, attempts, max_attempts as "maxAttempts", run_at as "runAt", created_at as "createdAt", locked_at as "lockedAt", error
      from list_jobs(${maxJobs + 1})`),
    seeSetAside(run),
  ])
  const rowOf = new Map(rows.map((row) => [row.name, row]))
  const countOf = new Map(counts.map(({ task, ...count }) => [task, count]))
  return {
    tasks: tasks.map((task) => ({
      ...notRun,
      ...rowOf.get(task.name),
      name: task.name,
      label: engine.messages.localized(task.label, engine.house),
      schedule: task.schedule ?? null,
      everywhere: task.everywhere ?? false,
      maxAttempts: task.maxAttempts ?? defaultMaxAttempts,
      // a cron line has a next run even if the task has never run
      nextAt: (isCron(task) ? nextCron(cronItem(task), new Date())?.toISOString() : rowOf.get(task.name)?.nextAt) ?? null,
      jobs: countOf.get(task.name) ?? noJobs,
    })),
    jobs: jobs.slice(0, maxJobs).map(({ lockedAt, ...job }) => ({ ...job, state: stateOf(job, lockedAt) })),
    moreJobs: jobs.length > maxJobs,
    setAside: setAside.rows,
    moreSetAside: setAside.next !== null,
  }
}

const noJobs = { waiting: 0, running: 0, failed: 0 }
const notRun: Omit<TaskRow, 'name'> = {
  startedAt: null,
  seconds: null,
  result: null,
  error: null,
  failedAt: null,
  failures: 0,
  runs: 0,
  failedRuns: 0,
  runningSince: null,
  nextAt: null,
  node: null,
}

const stateOf = ({ attempts, maxAttempts, error }: Omit<SeenJob, 'state'>, lockedAt: string | null): JobState => {
  if (lockedAt !== null) return 'running'
  if (attempts >= maxAttempts) return 'failed'
  return error === null ? 'waiting' : 'retrying'
}

/** Requests a run now; false for a task that only runs as a job, because its payload is unknown. */
export const requestRun = async (engine: Engine, task: Task): Promise<boolean> => {
  const run = engine.database.as('*')
  if (isRound(task)) await run(sql`update task_run set wanted = true where name = ${task.name}`)
  else if (isCron(task)) await run(addJob(task.name, {}, { key: task.name }))
  else return false
  return true
}

/** Tries a job again now; false if it is gone or running. */
export const retryJob = async (engine: Engine, id: number): Promise<boolean> => {
  const [row] = await engine.database.as('*')<{ retried: boolean }>(sql`select retry_job(${id}) as retried`)
  return row?.retried === true
}
