/**
 * The hours of calendars in a reporting period, for the database to count with: each calendar's stretches of service time as one
 * multirange, so that the hours between two moments of a record are an intersection.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '#kernel/time.ts'
import { calendarOf } from '../clocks/targets.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import type { KpiPeriod } from './buckets.ts'

export interface Hours {
  readonly calendars: readonly string[]
  /** As PostgreSQL writes multiranges, in the order of the calendars. */
  readonly spans: readonly string[]
  readonly always: string
  readonly now: Moment
}

const written = (spans: readonly (readonly [Moment, Moment])[]): string => `{${spans.map(([from, to]) => `["${from}","${to}")`).join(',')}}`

/** Reads which calendars there are and counts their hours in the period. */
export const loadHours = async (engine: Engine, run: Run, { from, to }: KpiPeriod): Promise<Hours> => {
  const rows = engine.house.records.has('calendar') ? await run<{ id: string }>(sql`select id from calendar order by id limit 1000`) : []
  const calendars = rows.map((row) => row.id)
  const spans = calendars.map((id) => written(calendarOf(engine.installation(), id).spans(from, to)))
  return { calendars, spans, always: written([[from, to]]), now: engine.now() }
}

/** The hours of a calendar in the period, as a multirange; day and night where there is none. */
const open = (hours: Hours, calendar: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(
      (select h.spans from unnest(cast(${hours.calendars} as uuid[]), cast(${hours.spans} as tstzmultirange[])) h (id, spans) where h.id = ${calendar}),
      cast(${hours.always} as tstzmultirange))`

const seconds = (spans: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(select cast(coalesce(sum(extract(epoch from upper(span) - lower(span))), 0) as double precision) from unnest(${spans}) span)`

/** A span that has no end yet lasts until now. */
const ended = (hours: Hours, to: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce(${to}, cast(${hours.now} as timestamptz))`

/** Seconds of the period in the hours of a calendar, or of the part of them between two moments. */
export const hoursSql = (
  hours: Hours,
  calendar: RawBuilder<unknown>,
  between?: readonly [RawBuilder<unknown>, RawBuilder<unknown>],
): RawBuilder<number> => {
  if (!between) return seconds(open(hours, calendar))
  const [from, to] = [between[0], ended(hours, between[1])]
  return sql`case when ${from} is null then null when ${from} >= ${to} then 0 else ${seconds(sql`${open(hours, calendar)} * tstzmultirange(tstzrange(${from}, ${to}))`)} end`
}

/** The spans between two moments of many records, as one multirange in which each moment stands once. */
export const spansSql = (hours: Hours, from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`range_agg(tstzrange(${from}, greatest(${from}, ${ended(hours, to)}))) filter (where ${from} is not null)`

/** Seconds of the period in the hours of a calendar and in these spans. */
export const hoursWithin = (hours: Hours, calendar: RawBuilder<unknown>, spans: RawBuilder<unknown>): RawBuilder<number> =>
  seconds(sql`${open(hours, calendar)} * ${spans}`)
