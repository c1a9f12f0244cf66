/**
 * Belongs to step 4 (measure-sql.ts): the hours of calendars in a reporting period, in SQL. The service hours of each calendar are one
 * multirange, so the hours between two moments of a record are an intersection.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '#kernel/time.ts'
import { calendarOf } from '../clocks/targets.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import type { KpiPeriod } from './kpi-periods.ts'

/** The hours of all calendars in one period. */
export interface CalendarHours {
  readonly calendars: readonly string[]
  /** Multiranges as PostgreSQL writes them, in the order of the calendars. */
  readonly spans: readonly string[]
  /** The whole period, for records without a calendar. */
  readonly always: string
  readonly now: Moment
}

const multirange = (spans: readonly (readonly [Moment, Moment])[]): string =>
  `{${spans.map(([from, to]) => `["${from}","${to}")`).join(',')}}`

/** Reads the calendars and computes their hours in the period. */
export const loadCalendarHours = async (engine: Engine, run: Run, { from, to }: KpiPeriod): Promise<CalendarHours> => {
  const rows = engine.house.records.has('calendar') ? await run<{ id: string }>(sql`select id from calendar order by id`) : []
  const calendars = rows.map((row) => row.id)
  const spans = calendars.map((id) => multirange(calendarOf(engine.installation(), id).spans(from, to)))
  return { calendars, spans, always: multirange([[from, to]]), now: engine.now() }
}

/** The hours of a calendar in the period, as a multirange; the whole period without a calendar. */
const hoursOf = (hours: CalendarHours, calendar: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(
      (select h.spans from unnest(cast(${hours.calendars} as uuid[]), cast(${hours.spans} as tstzmultirange[])) h (id, spans) where h.id = ${calendar}),
      cast(${hours.always} as tstzmultirange))`

const secondsIn = (spans: RawBuilder<unknown>): RawBuilder<number> =>
  sql`(select cast(coalesce(sum(extract(epoch from upper(span) - lower(span))), 0) as double precision) from unnest(${spans}) span)`

/** The end of a span; a span without an end lasts until now. */
const endOf = (hours: CalendarHours, to: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${to}, cast(${hours.now} as timestamptz))`

/** Seconds of the period within the hours of a calendar, or of their part between two moments. */
export const hoursSql = (
  hours: CalendarHours,
  calendar: RawBuilder<unknown>,
  between?: readonly [RawBuilder<unknown>, RawBuilder<unknown>],
): RawBuilder<number> => {
  if (!between) return secondsIn(hoursOf(hours, calendar))
  const [from, to] = [between[0], endOf(hours, between[1])]
  return sql`case when ${from} is null then null when ${from} >= ${to} then 0 else ${secondsIn(sql`${hoursOf(hours, calendar)} * tstzmultirange(tstzrange(${from}, ${to}))`)} end`
}

/** The spans between two moments of many records, as one multirange without overlaps. */
export const spansSql = (hours: CalendarHours, from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`range_agg(tstzrange(${from}, greatest(${from}, ${endOf(hours, to)}))) filter (where ${from} is not null)`

/** Seconds of the period within the hours of a calendar and within the spans, or of their part between two moments. */
export const hoursWithinSql = (
  hours: CalendarHours,
  calendar: RawBuilder<unknown>,
  spans: RawBuilder<unknown>,
  between?: readonly [RawBuilder<unknown>, RawBuilder<unknown>],
): RawBuilder<number> => {
  if (!between) return secondsIn(sql`${hoursOf(hours, calendar)} * ${spans}`)
  const [from, to] = [between[0], endOf(hours, between[1])]
  return sql`case when ${from} >= ${to} then 0 else ${secondsIn(sql`${hoursOf(hours, calendar)} * ${spans} * tstzmultirange(tstzrange(${from}, ${to}))`)} end`
}
