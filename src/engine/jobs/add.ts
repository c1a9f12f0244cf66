/** Puts a job into the queue, in the transaction of the caller. Jobs are run by graphile-worker on any node. */
import { type RawBuilder, sql } from 'kysely'

export interface JobOptions {
  /** Not before this moment. */
  readonly at?: string
  /** Jobs with the same key are one; a later one takes the place of an earlier one. */
  readonly key?: string
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
}

export const addJob = (name: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): RawBuilder<unknown> =>
  sql`select queue_job(${name}, cast(${JSON.stringify(payload)} as json), ${options.queue ?? null}, cast(${options.at ?? null} as timestamptz), ${options.key ?? null})`
