/** Which requests with an Idempotency-Key were answered, and how. */
import { sql } from 'kysely'
import type { Database, Run } from './database.ts'

/** A key belongs to who sent it. */
export interface RequestKey {
  readonly key: string
  readonly actor: string
}

export interface Answered<A = unknown> {
  readonly status: number
  readonly answer: A
}

/** A request that came before with the same key; without a status it is still being worked on. */
export interface EarlierRequest {
  readonly request: string
  readonly status: number | null
  readonly answer: unknown
}

/** Takes the key for a request (its hash); the request that took it earlier, if there is one. */
export const claimKey = async (run: Run, { key, actor }: RequestKey, request: string): Promise<EarlierRequest | undefined> => {
  const claimed = await run(
    sql`insert into idempotency (key, actor, request) values (${key}, ${actor}, ${request}) on conflict do nothing returning 1`,
  )
  if (claimed.length > 0) return undefined
  const [earlier] = await run<EarlierRequest>(sql`select request, status, answer from idempotency where key = ${key} and actor = ${actor}`)
  return earlier
}

/** Keeps the answer for those who send the request again. */
export const keepAnswer = (run: Run, { key, actor }: RequestKey, { status, answer }: Answered): Promise<unknown> =>
  run(sql`
    update idempotency set status = ${status}, answer = cast(${JSON.stringify(answer)} as jsonb)
    where key = ${key} and actor = ${actor}`)

/** Gives the key back: what was refused may be tried again. */
export const releaseKey = (run: Run, { key, actor }: RequestKey): Promise<unknown> =>
  run(sql`delete from idempotency where key = ${key} and actor = ${actor}`)

/** Keys are forgotten after a day. */
export const forgetKeys = ({ database }: { readonly database: Database }): Promise<unknown> =>
  database.as('*')(sql`delete from idempotency where at < now() - interval '1 day'`)
