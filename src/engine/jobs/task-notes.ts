/**
 * Stores the last run of each task in `task_run`, for the administrator's page and the metrics. A task that runs every second is not
 * written every second: a run with the same result as the one before is buffered for some seconds and counted with the next.
 */
import { sql } from 'kysely'
import { reportRarely } from '../log/log.ts'
import type { Database } from '../store/database.ts'
import { defaultMaxAttempts, type Task } from './task.ts'

export interface EndedRun {
  readonly startedAt: Date
  readonly seconds: number
  /** Null if it succeeded. */
  readonly error: string | null
  readonly nextAt: Date | null
  readonly node: string
}

export interface TaskNotes {
  readonly running: (task: string, since: Date, node: string) => void
  readonly ended: (task: string, run: EndedRun) => void
  /** Writes the buffered runs. */
  readonly flush: () => Promise<void>
}

const writeEveryMs = 10_000

interface BufferedRuns {
  last: EndedRun
  runs: number
  failedRuns: number
}

/** Creates a row for each task with its attempts, which queue_job reads. */
export const declareTasks = async (database: Database, tasks: readonly Task[]): Promise<void> => {
  const rows = tasks.map(({ name, maxAttempts = defaultMaxAttempts }) => ({ name, max_attempts: maxAttempts }))
  await database.as('*')(sql`
    insert into task_run (name, max_attempts)
    select name, max_attempts from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) t (name text, max_attempts integer)
    on conflict (name) do update set max_attempts = excluded.max_attempts where task_run.max_attempts <> excluded.max_attempts`)
}

/** Opens the buffer of runs. */
export const openNotes = (database: Database): TaskNotes => {
  const buffered = new Map<string, BufferedRuns>()
  const written = new Map<string, { readonly at: number; readonly failed: boolean }>()
  let writing: Promise<unknown> = Promise.resolve()
  const write = (query: ReturnType<typeof sql>): void => {
    writing = writing
      .then(() => database.as('*')(query))
      // the log and the metrics already have the run; only the administrator's page is out of date
      .catch((error: unknown) => reportRarely('task', error))
  }
  const writeBuffered = (task: string): void => {
    const one = buffered.get(task)
    if (!one) return
    buffered.delete(task)
    written.set(task, { at: Date.now(), failed: one.last.error !== null })
    write(endedStatement(task, one))
  }
  return {
    running: (task, since, node) =>
      write(sql`update task_run set running_since = cast(${since.toISOString()} as timestamptz), node = ${node} where name = ${task}`),
    ended: (task, run) => {
      const failed = run.error !== null
      const before = buffered.get(task)
      buffered.set(task, { last: run, runs: (before?.runs ?? 0) + 1, failedRuns: (before?.failedRuns ?? 0) + (failed ? 1 : 0) })
      const last = written.get(task)
      const due = last ? last.at + writeEveryMs - Date.now() : 0
      if (failed || last?.failed || due <= 0) writeBuffered(task)
      // the next run of a daily task is tomorrow
      else if (!before) setTimeout(() => writeBuffered(task), due).unref()
    },
    flush: async () => {
      for (const task of [...buffered.keys()]) writeBuffered(task)
      await writing
    },
  }
}

const endedStatement = (task: string, { last, runs, failedRuns }: BufferedRuns) => sql`
  update task_run set
    running_since = null,
    started_at = cast(${last.startedAt.toISOString()} as timestamptz),
    seconds = ${last.seconds},
    result = ${last.error === null ? 'done' : 'failed'},
    error = coalesce(${last.error}, error),
    failed_at = case when ${last.error !== null} then now() else failed_at end,
    failures = case when ${last.error !== null} then failures + ${failedRuns} else 0 end,
    runs = runs + ${runs},
    failed_runs = failed_runs + ${failedRuns},
    next_at = cast(${last.nextAt?.toISOString() ?? null} as timestamptz),
    node = ${last.node}
  where name = ${task}`
