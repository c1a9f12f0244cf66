/** The append-only log of raw events, with a partition for each day. It contains every event that was acknowledged to a monitor. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import type { Moment } from '#kernel/time.ts'
import type { Event } from './event.ts'
import { eventSettingsOf } from './event-context.ts'

const partitionsAheadDays = 3
/** Days whose partition is known to exist, by database. */
const ready = new WeakMap<object, Set<string>>()

/** Creates the partitions of the next days and drops those past the retention time. Returns the names of the dropped partitions. */
export const keepPartitions = async (engine: Engine, now: Moment = engine.now()): Promise<readonly string[]> => {
  const rows = await engine.database.as('*')<{ name: string }>(
    sql`select keep_event_log(cast(${now.slice(0, 10)} as date), ${partitionsAheadDays}, cast(${eventSettingsOf(engine).keepEvents} as integer)) as name`,
  )
  const days = ready.get(engine.database) ?? new Set()
  ready.set(engine.database, days.add(now.slice(0, 10)))
  return rows.map((row) => row.name)
}

/** Ensures that the partition of the day exists. The round creates them in advance, so this queries the database once a day at most. */
export const ensurePartition = async (engine: Engine, now: Moment): Promise<void> => {
  if (!ready.get(engine.database)?.has(now.slice(0, 10))) await keepPartitions(engine, now)
}

/** Appends events to the log, each with its outcome. */
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
