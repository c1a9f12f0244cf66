/** What requests with an Idempotency-Key wrote. A key and its write are one transaction: neither exists without the other. */
import { sql } from 'kysely'
import { advisoryLocks } from './advisory-locks.ts'
import type { Database, Run } from './database.ts'

/** A key is only valid for the actor who sent it. */
export interface RequestKey {
  readonly key: string
  readonly actor: string
  /** A hash of what was requested. */
  readonly request: string
}

/** The request that used the key before. */
export interface EarlierRequest {
  readonly request: string
  readonly result: unknown
}

/** Takes the key until the end of the transaction. Returns 'busy' while another transaction has it, and the request that has used it. */
export const takeKey = async (run: Run, { key, actor }: RequestKey): Promise<'busy' | EarlierRequest | undefined> => {
  const [mine] = await run<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(${advisoryLocks.requestKeys}, hashtext(${`${actor} ${key}`})) as got`,
  )
  if (!mine?.got) return 'busy'
  // a statement of its own: it sees what was committed before the lock was taken
  const [earlier] = await run<EarlierRequest>(
    sql`select request, answer as result from idempotency where key = ${key} and actor = ${actor}`,
  )
  return earlier
}

/** Stores what the request wrote; a repeated request is answered with it. */
export const keepResult = (run: Run, { key, actor, request }: RequestKey, result: unknown): Promise<unknown> =>
  run(
    sql`insert into idempotency (key, actor, request, answer) values (${key}, ${actor}, ${request}, cast(${JSON.stringify(result)} as jsonb))`,
  )

/** Deletes keys that are older than a day. */
export const forgetKeys = ({ database }: { readonly database: Database }): Promise<unknown> =>
  database.as('*')(sql`delete from idempotency where at < now() - interval '1 day'`)
