/** The lock on the alerts of an organisation: the program writes them in one transaction at a time. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { type Run, scopeOf } from '#engine/store/database.ts'
import type { Moment } from '#kernel/time.ts'
import { contextOf, type EventContext, programActor } from './event-context.ts'

/** Takes the lock until the end of the transaction, before any row is locked. */
export const lockEvents = (run: Run, organisation: string): Promise<unknown> =>
  run(sql`select pg_advisory_xact_lock(${advisoryLocks.events}, hashtext(${organisation}))`)

/** Runs a transaction of the program in one organisation, with the lock. */
export const withEventLock = <T>(
  engine: Engine,
  now: Moment,
  organisation: string,
  work: (context: EventContext) => Promise<T>,
): Promise<T> => {
  const who = programActor('rule', 'Event management', organisation)
  return engine.database.transaction(scopeOf(who), async (run) => {
    await lockEvents(run, organisation)
    return work(contextOf(engine, run, who, organisation, now))
  })
}
