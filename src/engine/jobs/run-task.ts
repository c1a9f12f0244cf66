/** Runs a task once, with its time limit. The run is counted, stored for the administrator's page, and logged if it fails. */
import { hostname } from 'node:os'
import { z } from 'zod'
import type { Engine } from '../engine.ts'
import { report, reportRarely } from '../log/log.ts'
import { metrics } from '../metrics/metrics.ts'
import { databaseFault } from '../store/database-trouble.ts'
import type { Task } from './task.ts'
import type { TaskNotes } from './task-notes.ts'

export interface TaskRun {
  readonly task: Task
  readonly payload: unknown
  /** When the task is due again; undefined if that is unknown. */
  readonly nextAt: (failed: boolean) => Date | undefined
}

export interface Running {
  /** Rejects if the run fails or exceeds its time limit. */
  readonly outcome: Promise<void>
  /** Resolves when the work has actually ended, which may be later. */
  readonly settled: Promise<void>
}

export interface RunTaskDeps {
  readonly engine: Engine
  readonly notes: TaskNotes
  /** Aborted when the program stops; an interrupted run is not a failure, it is repeated after the next start. */
  readonly stop: AbortSignal
}

/** A run that takes longer than this is shown as running on the administrator's page. */
const longRunMs = 5_000
const node = `${hostname()}:${process.pid}`

/** Starts a run. */
export const runTask = ({ engine, notes, stop }: RunTaskDeps, { task, payload, nextAt }: TaskRun): Running => {
  const startedAt = new Date()
  const began = performance.now()
  const limit = new AbortController()
  const work = (async () => task.run(engine, payload, AbortSignal.any([stop, limit.signal])))()
  const long = setTimeout(() => notes.running(task.name, startedAt, node), longRunMs)
  const watched = async (): Promise<void> => {
    let error: unknown
    let failed = false
    try {
      await withinTime(work, task.timeoutSeconds, limit)
    } catch (cause) {
      failed = true
      // the message of zod is JSON with many lines
      error = cause instanceof z.ZodError ? new Error(z.prettifyError(cause), { cause }) : cause
    }
    clearTimeout(long)
    if (failed && stop.aborted) throw error
    const seconds = (performance.now() - began) / 1000
    metrics.taskRuns.inc({ task: task.name, result: failed ? 'failed' : 'done' })
    metrics.taskDuration.observe({ task: task.name }, seconds)
    // all tasks fail while the database is down
    if (failed) (databaseFault(error) ? reportRarely : report)('task', error, { task: task.name })
    notes.ended(task.name, { startedAt, seconds, error: failed ? errorText(error) : null, nextAt: nextAt(failed) ?? null, node })
    if (failed) throw error
  }
  return {
    outcome: watched(),
    settled: work.then(
      () => undefined,
      () => undefined, // `outcome` rejects with the same error
    ),
  }
}

const withinTime = async (work: Promise<unknown>, timeoutSeconds: number | null, limit: AbortController): Promise<void> => {
  if (timeoutSeconds === null) return void (await work)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`The run took longer than ${timeoutSeconds} s.`)
      limit.abort(error)
      reject(error)
    }, timeoutSeconds * 1000)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const maxErrorCharacters = 2_000
const maxCauses = 5

/** The messages of an error and its causes, as one text. */
const errorText = (error: unknown): string => {
  const texts: string[] = []
  for (let one = error; one !== undefined && one !== null && texts.length < maxCauses; one = one instanceof Error ? one.cause : undefined)
    if (!(one instanceof z.ZodError)) texts.push(one instanceof Error ? one.message || one.name : String(one))
  return texts.join(' · ').slice(0, maxErrorCharacters)
}
