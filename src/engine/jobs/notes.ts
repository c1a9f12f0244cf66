/**
 * Keeps the last run of each task in `task_run`, for the administrator's page and the metrics. A task that runs every second is not
 * written every second: a run that ends as the one before is held back for some seconds and counted with the next.
 */
import { sql } from 'kysely'
import { log } from '../log/log.ts'
import type { Database } from '../store/database.ts'
import { defaultMaxAttempts, type Task } from './task.ts'

export interface EndedRun {
  readonly startedAt: Date
  readonly seconds: number
  /** Null when it was done. */
  readonly error: string | null
  readonly nextAt: Date | null
  readonly node: string
}

export interface TaskNotes {
  readonly running: (task: string, since: Date, node: string) => void
  readonly ended: (task: string, run: EndedRun) => void
  /** Writes what is held back. */
  readonly flush: () => Promise<void>
}

const writeEveryMs = 10_000

interface Held {
  last: EndedRun
  runs: number
  failedRuns: number
}

/** Makes a row for each task and remembers its attempts, which queue_job reads. */
export const declareTasks = async (database: Database, tasks: readonly Task[]): Promise<void> => {
  const rows = tasks.map(({ name, maxAttempts = defaultMaxAttempts }) => ({ name, max_attempts: maxAttempts }))
  await database.as('*')(sql`
    insert into task_run (name, max_attempts)
    select name, max_attempts from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) t (name text, max_attempts integer)
    on conflict (name) do update set max_attempts = excluded.max_attempts where task_run.max_attempts <> excluded.max_attempts`)
}

export const openNotes = (database: Database): TaskNotes => {
  const held = new Map<string, Held>()
  const written = new Map<string, { readonly at: number; readonly failed: boolean }>()
  let writing: Promise<unknown> = Promise.resolve()
  const write = (query: ReturnType<typeof sql>): void => {
    writing = writing
      .then(() => database.as('*')(query))
      // the log and the counters have the run already; a page that is a moment older is all that is lost
      .catch((err: unknown) => log.warn({ part: 'task', err }, 'the run of a task could not be noted'))
  }
  const writeHeld = (task: string): void => {
    const one = held.get(task)
    if (!one) return
    held.delete(task)
    written.set(task, { at: Date.now(), failed: one.last.error !== null })
    write(endedStatement(task, one))
  }
  return {
    running: (task, since, node) =>
      write(sql`update task_run set running_since = cast(${since.toISOString()} as timestamptz), node = ${node} where name = ${task}`),
    ended: (task, run) => {
      const failed = run.error !== null
      const before = held.get(task)
      held.set(task, { last: run, runs: (before?.runs ?? 0) + 1, failedRuns: (before?.failedRuns ?? 0) + (failed ? 1 : 0) })
      const last = written.get(task)
      if (failed || !last || last.failed || Date.now() - last.at >= writeEveryMs) writeHeld(task)
    },
    flush: async () => {
      for (const task of [...held.keys()]) writeHeld(task)
      await writing
    },
  }
}

const endedStatement = (task: string, { last, runs, failedRuns }: Held) => sql`
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
