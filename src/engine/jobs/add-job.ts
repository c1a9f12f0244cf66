/** Adds jobs to the queue in the transaction of the caller; graphile-worker runs them on any node. */
import { type RawBuilder, sql } from 'kysely'

export interface JobOptions {
  /** The earliest moment at which it runs. */
  readonly at?: string
  /** A job replaces a waiting job with the same key. */
  readonly key?: string
  /** Jobs of the same queue run one after the other. */
  readonly queue?: string
}

/** The statement that adds a job for the task with this name. */
export const addJob = (name: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): RawBuilder<unknown> =>
  sql`select queue_job(${name}, cast(${JSON.stringify(payload)} as json), ${options.queue ?? null}, cast(${options.at ?? null} as timestamptz), ${options.key ?? null})`
