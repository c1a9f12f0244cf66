/**
 * The hours of calendars in a reporting period, for the database to count with: each calendar's stretches of service time as one
 * multirange, so that the hours between two moments of a record are an intersection.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '#kernel/time.ts'
import { calendarOf } from '../clocks/targets.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import type { Period } from './buckets.ts'

export interface Hours {
  readonly calendars: readonly string[]
  /** As PostgreSQL writes multiranges, in the order of the calendars. */
  readonly spans: readonly string[]
  readonly always: string
  readonly now: Moment
}

const written = (spans: readonly (readonly [Moment, Moment])[]): string => `{${spans.map(([from, to]) => `["${from}","${to}")`).join(',')}}`

/** Reads which calendars there are and counts their hours in the period. */
export const loadHours = async (engine: Engine, run: Run, { from, to }: Period): Promise<Hours> => {
  const rows = engine.house.records.has('calendar') ? await run<{ id: string }>(sql`select id from calendar order by id limit 1000`) : []
  const calendars = rows.map((row) => row.id)
  const spans = calendars.map((id) => written(calendarOf(engine.installation(), id).spans(from, to)))
  return { calendars, spans, always: written([[from, to]]), now: engine.now() }
}

/** Seconds of the period in the hours of a calendar; day and night where there is none. */
export const hoursSql = (
  hours: Hours,
  calendar: RawBuilder<unknown>,
  between?: readonly [RawBuilder<unknown>, RawBuilder<unknown>],
): RawBuilder<number> => {
  const open = sql`coalesce(
      (select h.spans from unnest(cast(${hours.calendars} as uuid[]), cast(${hours.spans} as tstzmultirange[])) h (id, spans) where h.id = ${calendar}),
      cast(${hours.always} as tstzmultirange))`
  const seconds = (spans: RawBuilder<unknown>): RawBuilder<number> =>
    sql`(select cast(coalesce(sum(extract(epoch from upper(span) - lower(span))), 0) as double precision) from unnest(${spans}) span)`
  if (!between) return seconds(open)
  const [from, to] = [between[0], sql`coalesce(${between[1]}, cast(${hours.now} as timestamptz))`]
  return sql`case when ${from} is null then null when ${from} >= ${to} then 0 else ${seconds(sql`${open} * tstzmultirange(tstzrange(${from}, ${to}))`)} end`
}
