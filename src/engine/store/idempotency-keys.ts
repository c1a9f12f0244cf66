/** The requests with an Idempotency-Key and their answers. */
import { sql } from 'kysely'
import type { Database, Run } from './database.ts'

/** A key is only valid for the actor who sent it. */
export interface RequestKey {
  readonly key: string
  readonly actor: string
}

export interface Answered<A = unknown> {
  readonly status: number
  readonly answer: A
}

/** An earlier request with the same key; it is still in progress if it has no status. */
export interface EarlierRequest {
  readonly request: string
  readonly status: number | null
  readonly answer: unknown
}

/** Reserves the key for a request (its hash). Returns the earlier request with this key, if there is one. */
export const claimKey = async (run: Run, { key, actor }: RequestKey, request: string): Promise<EarlierRequest | undefined> => {
  const claimed = await run(
    sql`insert into idempotency (key, actor, request) values (${key}, ${actor}, ${request}) on conflict do nothing returning 1`,
  )
  if (claimed.length > 0) return undefined
  const [earlier] = await run<EarlierRequest>(sql`select request, status, answer from idempotency where key = ${key} and actor = ${actor}`)
  return earlier
}

/** Stores the answer, which is sent again if the request is repeated. */
export const keepAnswer = (run: Run, { key, actor }: RequestKey, { status, answer }: Answered): Promise<unknown> =>
  run(sql`
    update idempotency set status = ${status}, answer = cast(${JSON.stringify(answer)} as jsonb)
    where key = ${key} and actor = ${actor}`)

/** Releases the key, so that a refused request can be sent again. */
export const releaseKey = (run: Run, { key, actor }: RequestKey): Promise<unknown> =>
  run(sql`delete from idempotency where key = ${key} and actor = ${actor}`)

/** Deletes keys that are older than a day. */
export const forgetKeys = ({ database }: { readonly database: Database }): Promise<unknown> =>
  database.as('*')(sql`delete from idempotency where at < now() - interval '1 day'`)
