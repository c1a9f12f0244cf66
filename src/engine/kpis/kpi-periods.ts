/**
 * Reporting periods and the calendar units in them (buckets): `month:openedAt` is the month in which a record was opened, in a time
 * zone. Keys are local time as text in the order of time: month `2026-03`, week (its Monday) `2026-03-02`, day `2026-03-05`,
 * hour `2026-03-05T14`, weekday `1` (Monday) to `7`, hour of the day `00` to `23`.
 */
import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Condition } from '#kernel/condition.ts'
import { any, messagesOf } from '#kernel/messages.ts'
import { earliest, isZone, type Moment, toMilliseconds, toMoment } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export const bucketUnits = ['month', 'week', 'day', 'hour', 'weekday', 'hourOfDay'] as const
export type BucketUnit = (typeof bucketUnits)[number]
/** The units that follow each other in time; weekdays and hours of the day come again. */
export type TimeUnit = Exclude<BucketUnit, 'weekday' | 'hourOfDay'>

export interface KpiPeriod {
  /** Inclusive. */
  readonly from: Moment
  /** Exclusive. */
  readonly to: Moment
}

/** The part of a period that has passed, with the present millisecond: nothing counts that is not due yet. Of a period in the future it is empty. */
export const untilNow = (engine: { readonly now: () => Moment }, { from, to }: KpiPeriod): KpiPeriod => {
  const end = toMoment(toMilliseconds(engine.now()) + 1)
  return { from: earliest(from, end), to: earliest(to, end) }
}

/** `month:openedAt` as unit and path; undefined if `by` is a plain path. Throws `request.invalid` for an unknown unit. */
export const readBucket = (by: string): { readonly unit: BucketUnit; readonly path: string } | undefined => {
  const [unit = '', path, ...more] = by.split(':')
  if (path === undefined) return undefined
  if (more.length > 0 || !bucketUnits.includes(unit as BucketUnit))
    throw new Fault('request.invalid', messageOf('unknownUnit', { by, units: any(bucketUnits) }))
  return { unit: unit as BucketUnit, path }
}

/** The zone itself. Throws `request.invalid` if it does not exist. */
export const knownZone = (zone: string): string => {
  if (!isZone(zone)) throw new Fault('request.invalid', messageOf('unknownZone', { zone }))
  return zone
}

const patterns: Readonly<Record<TimeUnit, string>> = {
  month: 'YYYY-MM',
  week: 'YYYY-MM-DD',
  day: 'YYYY-MM-DD',
  hour: 'YYYY-MM-DD"T"HH24',
}

/** The key of a moment, in SQL. */
export const bucketSql = (unit: BucketUnit, moment: RawBuilder<unknown>, zone: string): RawBuilder<string> => {
  const local = sql`(${moment} at time zone ${zone})`
  if (unit === 'weekday') return sql`to_char(${local}, 'ID')`
  if (unit === 'hourOfDay') return sql`to_char(${local}, 'HH24')`
  return sql`to_char(date_trunc(${unit}, ${local}), ${patterns[unit]})`
}

/** The period that a key names. Throws `request.invalid` for text that is not a key. */
export const bucketSpan = (unit: TimeUnit, key: string, zone: string): KpiPeriod => {
  try {
    const text = unit === 'month' ? `${key}-01` : unit === 'hour' ? `${key}:00` : key
    const start = Temporal.PlainDateTime.from(text)
    const instant = (local: Temporal.PlainDateTime): Moment =>
      toMoment(local.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds)
    return { from: instant(start), to: instant(start.add({ [`${unit}s`]: 1 })) }
  } catch {
    // Temporal throws for text that is not a date
    throw new Fault('request.invalid', messageOf('wrongBucket', { key, unit }))
  }
}

/**
 * The condition that a moment lies in a bucket. A weekday and an hour of the day need a period: they mean every day with that name, and
 * that hour of every day, in the period. Throws `request.invalid` for a period with more of them than a condition can list.
 */
export const bucketCondition = (unit: BucketUnit, path: string, key: string, zone: string, period: KpiPeriod | undefined): Condition => {
  const within = ({ from, to }: KpiPeriod): Condition => ({
    all: [
      { field: path, gte: from },
      { field: path, lt: to },
    ],
  })
  if (unit === 'weekday') {
    if (!period || !/^[1-7]$/.test(key)) throw new Fault('request.invalid', messageOf('wrongWeekday', { key }))
    const days = daysIn(period, zone).filter((day) => Temporal.PlainDate.from(day).dayOfWeek === Number(key))
    return { any: days.map((day) => within(bucketSpan('day', day, zone))) }
  }
  if (unit !== 'hourOfDay') return within(bucketSpan(unit, key, zone))
  if (!period || !/^([01]\d|2[0-3])$/.test(key)) throw new Fault('request.invalid', messageOf('wrongHour', { key }))
  return { any: daysIn(period, zone).map((day) => within(bucketSpan('hour', `${day}T${key}`, zone))) }
}

const maxBuckets = 4000

const daysIn = (period: KpiPeriod, zone: string): readonly string[] => {
  const days = bucketKeys('day', period, zone)
  if (days.length >= maxBuckets) throw new Fault('request.invalid', messageOf('tooManyDays', { max: maxBuckets }))
  return days
}

/** The keys of all buckets that a period touches, in the order of time. */
export const bucketKeys = (unit: TimeUnit, { from, to }: KpiPeriod, zone: string): readonly string[] => {
  const local = Temporal.Instant.from(from).toZonedDateTimeISO(zone).toPlainDateTime()
  const end = Temporal.Instant.from(to).toZonedDateTimeISO(zone).toPlainDateTime()
  const day = local.with({ hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
  let at =
    unit === 'hour'
      ? day.with({ hour: local.hour })
      : unit === 'month'
        ? day.with({ day: 1 })
        : unit === 'week'
          ? day.subtract({ days: day.dayOfWeek - 1 })
          : day
  const length = { month: 7, week: 10, day: 10, hour: 13 }[unit]
  const keys: string[] = []
  while (Temporal.PlainDateTime.compare(at, end) < 0 && keys.length < maxBuckets) {
    keys.push(at.toString().slice(0, length))
    at = at.add({ [`${unit}s`]: 1 })
  }
  return keys
}

/** The calendar unit of a time series over a period, so that it has about 7 to 60 points. */
export const unitFor = ({ from, to }: KpiPeriod): TimeUnit => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days <= 2 ? 'hour' : days <= 62 ? 'day' : days <= 200 ? 'week' : 'month'
}

/** The period before, of the same length; before whole calendar months, as many months. */
export const periodBefore = ({ from, to }: KpiPeriod, zone: string): KpiPeriod => {
  const [a, b] = [from, to].map((moment) => Temporal.Instant.from(moment).toZonedDateTimeISO(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ]
  const isStartOfMonth = (z: Temporal.ZonedDateTime): boolean => z.day === 1 && z.equals(z.startOfDay())
  if (isStartOfMonth(a) && isStartOfMonth(b)) {
    const months = (b.year - a.year) * 12 + b.month - a.month
    return { from: toMoment(a.subtract({ months }).epochMilliseconds), to: from }
  }
  return { from: toMoment(2 * Date.parse(from) - Date.parse(to)), to: from }
}

/** If only a part of a period has passed, the same part of the one before: the first 20 days of last month on the 20th of this one. */
export const sameParts = (before: KpiPeriod, asked: KpiPeriod, passed: KpiPeriod): KpiPeriod =>
  passed.to === asked.to
    ? before
    : { from: before.from, to: earliest(before.to, toMoment(Date.parse(before.from) + Date.parse(passed.to) - Date.parse(passed.from))) }
