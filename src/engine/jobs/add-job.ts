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

export interface NewJob extends JobOptions {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** The statement that adds these jobs, in this order. */
export const addJobs = (jobs: readonly NewJob[]): RawBuilder<unknown> => sql`
  select count(queue_job(name, payload, queue, at, key))
  from json_to_recordset(cast(${JSON.stringify(jobs)} as json)) as j(name text, payload json, queue text, at timestamptz, key text)`
