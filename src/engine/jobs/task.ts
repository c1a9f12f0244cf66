/**
 * Background work, declared as data. A task with a schedule is run by the program itself; every task can be put into the queue by name
 * (`addJob`, a consumer of the outbox, the command `run` of an effect). Runs must be safe to repeat: work is done at least once.
 */
import type { Message } from '#kernel/messages.ts'
import type { Engine } from '../engine.ts'

/** Every so many seconds, or at the minutes of a cron line (in UTC). */
export type Schedule = { readonly everySeconds: number } | { readonly cron: string }

export interface Task {
  /** Small letters, digits and hyphens; the name under which jobs and outbox consumers ask for it. */
  readonly name: string
  /** What administrators read. */
  readonly label: Message
  readonly schedule?: Schedule
  /** Runs on every worker node instead of on one, since it claims its work itself. Only with `everySeconds`. */
  readonly everywhere?: true
  /** Works until it is done or `stop` is aborted: the program ends, or the time is up. */
  readonly run: (engine: Engine, payload: unknown, stop: AbortSignal) => Promise<unknown>
  /** How often a job is tried before it is given up; a schedule is never given up. */
  readonly maxAttempts?: number
  /** After this a run counts as failed; null for as long as it takes. */
  readonly timeoutSeconds: number | null
}

export const defaultMaxAttempts = 10

/** Task that runs every so many seconds. */
export type RoundTask = Task & { readonly schedule: { readonly everySeconds: number } }
export const isRound = (task: Task): task is RoundTask => task.schedule !== undefined && 'everySeconds' in task.schedule

/** Task that runs at the minutes of a cron line. */
export type CronTask = Task & { readonly schedule: { readonly cron: string } }
export const isCron = (task: Task): task is CronTask => task.schedule !== undefined && 'cron' in task.schedule
