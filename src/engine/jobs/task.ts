/**
 * Background tasks, declared as data. The program runs tasks with a schedule; every task can also be queued as a job by its name
 * (`addJob`, a consumer of the outbox, the command `run` of an effect). Runs must be safe to repeat: each job runs at least once.
 */
import type { Message } from '#kernel/messages.ts'
import type { Engine } from '../engine.ts'

/** An interval in seconds, or a cron line (in UTC). */
export type Schedule = { readonly everySeconds: number } | { readonly cron: string }

export interface Task {
  /** Lower-case letters, digits and hyphens; jobs and outbox consumers use this name. */
  readonly name: string
  /** Its name for administrators. */
  readonly label: Message
  readonly schedule?: Schedule
  /** Runs on every worker node instead of one, because it claims its work itself. Only with `everySeconds`. */
  readonly everywhere?: true
  /** Works until it is done, or until `stop` is aborted because the program ends or the time limit is reached. */
  readonly run: (engine: Engine, payload: unknown, stop: AbortSignal) => Promise<unknown>
  /** Attempts of a job before it counts as failed; scheduled runs are repeated without limit. */
  readonly maxAttempts?: number
  /** A run that takes longer counts as failed; null for no limit. */
  readonly timeoutSeconds: number | null
}

export const defaultMaxAttempts = 10

/** A task with an interval in seconds. */
export type RoundTask = Task & { readonly schedule: { readonly everySeconds: number } }
export const isRound = (task: Task): task is RoundTask => task.schedule !== undefined && 'everySeconds' in task.schedule

/** A task with a cron line. */
export type CronTask = Task & { readonly schedule: { readonly cron: string } }
export const isCron = (task: Task): task is CronTask => task.schedule !== undefined && 'cron' in task.schedule
