/**
 * A sign-in of several steps waits here for the next one: the second factor, the challenge of a passkey, the answer of an identity
 * provider. The browser gets a random id; everything else stays in the database, so that any node can continue.
 */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Run } from '#engine/store/database.ts'

const stepMinutes = 10
const maxStepLength = 200

/** Stores what the next step needs. Returns the id for the browser. Deletes steps that were never continued. */
export const beginStep = async (run: Run, kind: string, value: object): Promise<string> => {
  const id = randomBytes(32).toString('base64url')
  await run(sql`
    with old as (delete from sign_in_step where expires_at < now())
    insert into sign_in_step (id, kind, value, expires_at)
    values (${id}, ${kind}, cast(${JSON.stringify(value)} as jsonb), now() + make_interval(mins => ${stepMinutes}))`)
  return id
}

/** What a step stored; undefined if it is unknown, over, taken, or of another kind. It can be read again, as after a wrong code. */
export const readStep = async <T extends object>(run: Run, kind: string, id: string): Promise<T | undefined> =>
  id.length > maxStepLength
    ? undefined
    : (await run<{ value: T }>(sql`select value from sign_in_step where id = ${id} and kind = ${kind} and expires_at > now()`))[0]?.value

/** Takes a step, once: of two requests with the same id, one gets undefined. */
export const takeStep = async <T extends object>(run: Run, kind: string, id: string): Promise<T | undefined> =>
  id.length > maxStepLength
    ? undefined
    : (
        await run<{ value: T }>(sql`
          delete from sign_in_step where id = ${id} and kind = ${kind} and expires_at > now() returning value`)
      )[0]?.value
