/**
 * Business calendars: how much service time lies between two moments, and when a given amount of it will have elapsed. Weekly
 * hours are local time; across daylight-saving changes the elapsed hours count, not the wall-clock difference. Working intervals
 * are computed lazily, one local month at a time, and cached.
 *
 * Seconds everywhere, exact to the millisecond; moments are ISO text in UTC.
 */
import { Temporal } from 'temporal-polyfill'
import { publicHolidays } from './calendar-holidays.ts'
import { type Moment, toMilliseconds, toMoment } from './time.ts'

/** Working hours for `mon` to `sun`, `['09:00', '17:30']`; `24:00` is the end of the day. Missing days are non-working. */
export type WorkingWeek = Readonly<Partial<Record<string, readonly (readonly [from: string, to: string])[]>>>

export interface CalendarParts {
  readonly zone: string
  readonly hours: WorkingWeek
  /** Country, and region after a dash, whose public holidays are non-working days. */
  readonly holidays?: string | null
  /** Further days off: date and name. */
  readonly daysOff?: Readonly<Record<string, string>> | null
}

export interface WorkingCalendar {
  /** Seconds of service time between the two; 0 unless `to` is after `from`. */
  readonly elapsed: (from: Moment, to: Moment) => number
  /**
   * The earliest moment at which this many seconds of service time have elapsed since `from`; `from` itself for 0 seconds. Null
   * if there is none: the calendar has no hours, or the moment is more than twenty years ahead.
   */
  readonly add: (from: Moment, seconds: number) => Moment | null
  /** The intervals of service time between the two moments, in order, clipped to them. */
  readonly spans: (from: Moment, to: Moment) => readonly (readonly [from: Moment, to: Moment])[]
}

const horizonMs = 20 * 366 * 86_400_000

/** 24x7: used where no calendar is set. */
export const dayAndNight: WorkingCalendar = {
  elapsed: (from, to) => Math.max(0, toMilliseconds(to) - toMilliseconds(from)) / 1000,
  add: (from, seconds) => (seconds * 1000 > horizonMs ? null : toMoment(toMilliseconds(from) + Math.round(Math.max(0, seconds) * 1000))),
  spans: (from, to) => (from < to ? [[from, to]] : []),
}

/** The working time of one local month, in milliseconds since 1970. */
interface Month {
  readonly start: number
  readonly end: number
  readonly from: readonly number[]
  readonly to: readonly number[]
  /** Working time before each interval. */
  readonly before: readonly number[]
  readonly total: number
}

/** Compiles a calendar. Throws a RangeError for an unknown time zone. */
export const compileCalendar = (parts: CalendarParts): WorkingCalendar => {
  const week = weekOf(parts.hours)
  new Intl.DateTimeFormat('en', { timeZone: parts.zone })
  if (week.every((day) => day.length === 0))
    return { elapsed: () => 0, add: (from, seconds) => (seconds > 0 ? null : from), spans: () => [] }
  const isFree = freeDays(parts)
  const months = new Map<number, Month>()
  const monthAt = (index: number): Month => {
    const known = months.get(index)
    if (known) return known
    const made = makeMonth(index, parts.zone, week, isFree)
    months.set(index, made)
    return made
  }
  /** The local month of a moment: the UTC month or one of its neighbours. */
  const indexOf = (at: number): number => {
    const date = new Date(at)
    const guess = date.getUTCFullYear() * 12 + date.getUTCMonth()
    const month = monthAt(guess)
    return at < month.start ? guess - 1 : at >= month.end ? guess + 1 : guess
  }
  return {
    elapsed: (from, to) => {
      const [a, b] = [toMilliseconds(from), toMilliseconds(to)]
      if (!(b > a)) return 0
      const [first, last] = [indexOf(a), indexOf(b)]
      let total = workedBefore(monthAt(last), b) - workedBefore(monthAt(first), a)
      for (let index = first; index < last; index++) total += monthAt(index).total
      return total / 1000
    },
    add: (from, seconds) => {
      if (seconds <= 0) return from
      const a = toMilliseconds(from)
      let index = indexOf(a)
      let month = monthAt(index)
      let wanted = workedBefore(month, a) + Math.round(seconds * 1000)
      while (wanted > month.total) {
        wanted -= month.total
        month = monthAt(++index)
        if (month.start - a > horizonMs) return null
      }
      return toMoment(momentOf(month, wanted))
    },
    spans: (from, to) => {
      const [a, b] = [toMilliseconds(from), toMilliseconds(to)]
      const found: (readonly [Moment, Moment])[] = []
      if (!(b > a)) return found
      for (let index = indexOf(a); index <= indexOf(b); index++) {
        const month = monthAt(index)
        for (const [i, start] of month.from.entries()) {
          const [first, last] = [Math.max(start, a), Math.min(month.to[i] ?? start, b)]
          if (first < last) found.push([toMoment(first), toMoment(last)])
        }
      }
      return found
    },
  }
}

/** The index of the first element that is not below the value (binary search). */
const firstNotBelow = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

const workedBefore = (month: Month, at: number): number => {
  const i = firstNotBelow(month.from, at) - 1
  return i < 0 ? 0 : (month.before[i] ?? 0) + Math.min(at, month.to[i] ?? 0) - (month.from[i] ?? 0)
}

/** The earliest moment of the month with this much working time before it (more than 0, at most the month's total). */
const momentOf = (month: Month, worked: number): number => {
  const i = firstNotBelow(month.before, worked) - 1
  return (month.from[i] ?? month.start) + worked - (month.before[i] ?? 0)
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const clock = /^([01]\d|2[0-4]):([0-5]\d)$/
type Span = readonly [fromMinute: number, toMinute: number]

/** Spans in minutes of the day, Monday first; invalid spans are dropped. */
const weekOf = (hours: WorkingWeek): readonly (readonly Span[])[] =>
  dayNames.map((day) =>
    (hours[day] ?? [])
      .map(([from, to]): Span => [minuteOf(from), minuteOf(to)])
      .filter(([from, to]) => from < to && to <= 1440)
      .sort((a, b) => a[0] - b[0]),
  )

const minuteOf = (text: string): number => {
  const found = clock.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : Number.NaN
}

const freeDays = ({ holidays, daysOff }: CalendarParts): ((day: string) => boolean) => {
  const own = new Set(Object.keys(daysOff ?? {}))
  const years = new Map<number, ReadonlyMap<string, string>>()
  return (day) => {
    if (own.has(day)) return true
    if (!holidays) return false
    const year = Number(day.slice(0, 4))
    const known = years.get(year) ?? publicHolidays(holidays, year)
    years.set(year, known)
    return known.has(day)
  }
}

/** The month `year * 12 + month`. Only a month with a daylight-saving change needs more than addition. */
const makeMonth = (index: number, zone: string, week: readonly (readonly Span[])[], isFree: (day: string) => boolean): Month => {
  const first = new Temporal.PlainDate(Math.floor(index / 12), (index % 12) + 1, 1)
  const start = instantOf(first, 0, zone)
  const end = instantOf(first.add({ months: 1 }), 0, zone)
  const steady = end - start === first.daysInMonth * 86_400_000 && !turnsWithin(start, end, zone)
  const at = (day: number, minute: number): number =>
    steady ? start + (day * 1440 + minute) * 60_000 : instantOf(first.add({ days: day }), minute, zone)
  const month = { from: [] as number[], to: [] as number[], before: [] as number[] }
  let total = 0
  for (let day = 0; day < first.daysInMonth; day++) {
    const spans = week[(first.dayOfWeek - 1 + day) % 7] ?? []
    if (spans.length === 0 || isFree(first.with({ day: day + 1 }).toString())) continue
    for (const [fromMinute, toMinute] of spans) {
      const [from, to] = [Math.max(at(day, fromMinute), month.to.at(-1) ?? start), at(day, toMinute)]
      if (to <= from) continue
      month.from.push(from)
      month.to.push(to)
      month.before.push(total)
      total += to - from
    }
  }
  return { start, end, ...month, total }
}

const turnsWithin = (start: number, end: number, zone: string): boolean => {
  const next = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  return next !== null && next.epochMilliseconds < end
}

/**
 * The first moment at which the local clock shows this minute of the day. A minute skipped by a daylight-saving change maps to
 * the moment of the change, so that minutes stay in order.
 */
const instantOf = (day: Temporal.PlainDate, minute: number, zone: string): number => {
  const local = day
    .add({ days: Math.floor(minute / 1440) })
    .toPlainDateTime({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 })
  const found = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (Temporal.PlainDateTime.compare(found.toPlainDateTime(), local) === 0) return found.epochMilliseconds
  return found.getTimeZoneTransition('next')?.epochMilliseconds ?? found.epochMilliseconds
}
