/** Whatever touches the alerts of an organisation in the name of the program does so one at a time. */

import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { type Run, scopeOf } from '#engine/store/database.ts'
import type { Moment } from '#kernel/time.ts'
import { contextOf, type EventContext, programActor } from './event-context.ts'

/** Held until the end of the transaction; taken before any row is. */
export const lockEvents = (run: Run, organisation: string): Promise<unknown> =>
  run(sql`select pg_advisory_xact_lock(${advisoryLocks.events}, hashtext(${organisation}))`)

/** A transaction of the program in one organisation. */
export const within = <T>(engine: Engine, now: Moment, organisation: string, work: (context: EventContext) => Promise<T>): Promise<T> => {
  const who = programActor('rule', 'Event management', organisation)
  return engine.database.transaction(scopeOf(who.organisations), async (run) => {
    await lockEvents(run, organisation)
    return work(contextOf(engine, run, who, organisation, now))
  })
}
