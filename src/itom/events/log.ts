/** The append-only log of raw events, a partition for each day. What was acknowledged to a monitor stands in it. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import type { Moment } from '#kernel/time.ts'
import type { Event } from './event.ts'
import { eventSettingsOf } from './event-context.ts'

const ahead = 3
/** Days whose partition is known to be there, by database. */
const ready = new WeakMap<object, Set<string>>()

/** Makes the partitions of the days to come and drops those of days that are kept no longer; gives the names of those dropped. */
export const keepPartitions = async (engine: Engine, now: Moment = engine.now()): Promise<readonly string[]> => {
  const rows = await engine.database.as('*')<{ name: string }>(
    sql`select keep_event_log(cast(${now.slice(0, 10)} as date), ${ahead}, cast(${eventSettingsOf(engine).keepEvents} as integer)) as name`,
  )
  const days = ready.get(engine.database) ?? new Set()
  ready.set(engine.database, days.add(now.slice(0, 10)))
  return rows.map((row) => row.name)
}

/** Before the first event of a day; a round keeps them ahead, so this asks the database once a day at most. */
export const ensurePartition = async (engine: Engine, now: Moment): Promise<void> => {
  if (!ready.get(engine.database)?.has(now.slice(0, 10))) await keepPartitions(engine, now)
}

export const logEvents = (
  run: Run,
  organisation: string,
  now: Moment,
  events: readonly Event[],
  outcome: (event: Event, i: number) => string,
): Promise<unknown> => {
  const rows = events.map((event, i) => ({
    source: event.source,
    identity: event.identity,
    status: event.status,
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    outcome: outcome(event, i),
    event: {
      title: event.title,
      severity: event.severity,
      labels: event.labels,
      annotations: event.annotations,
      generator: event.generator,
      assumedEnd: event.assumedEnd,
    },
  }))
  return run(sql`
    insert into event_log (at, organisation, source, identity, status, starts_at, ends_at, outcome, event)
    select ${now}::timestamptz, ${organisation}::uuid, x.source, x.identity, x.status, x.starts_at, x.ends_at, x.outcome, x.event
    from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) x(source text, identity text, status text, starts_at timestamptz, ends_at timestamptz, outcome text, event jsonb)`)
}
