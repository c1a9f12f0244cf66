/** Moments are ISO 8601 text in UTC with milliseconds, so that text order is time order; dates are YYYY-MM-DD. */
import { Temporal } from 'temporal-polyfill'

export type Moment = string

export const toMoment = (milliseconds: number): Moment => new Date(milliseconds).toISOString()
export const toMilliseconds = (moment: Moment): number => Date.parse(moment)

/** An ISO 8601 text as milliseconds since 1970; undefined for a moment that does not exist (31 February, 25:00), which Date.parse would shift. */
export const instantOf = (text: string): number | undefined => {
  try {
    return Temporal.Instant.from(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).epochMilliseconds
  } catch {
    // a RangeError: there is no such moment
    return undefined
  }
}

/** Since 1980 all zones differ from UTC by multiples of this (Kiritimati was the last, by 10:40), so that within it a zone has one day. */
const quarterMs = 15 * 60 * 1000
const quartersFrom = Date.UTC(1980, 0, 1)
const maxKnownDays = 1000
const knownDays = new Map<string, string>()

/** The day of a moment in a time zone: YYYY-MM-DD. */
export const dayIn = (moment: Moment, zone: string): string => {
  if (zone === 'UTC') return moment.slice(0, 10)
  const milliseconds = toMilliseconds(moment)
  if (!(milliseconds >= quartersFrom)) return computedDay(moment, zone)
  // nearly every write asks for the day of the present in the same zones
  const key = `${Math.floor(milliseconds / quarterMs)} ${zone}`
  const known = knownDays.get(key)
  if (known !== undefined) return known
  if (knownDays.size >= maxKnownDays) knownDays.clear()
  const day = computedDay(moment, zone)
  knownDays.set(key, day)
  return day
}

const computedDay = (moment: Moment, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The latest of several moments. */
export const latest = (...moments: readonly [Moment, ...Moment[]]): Moment => moments.toSorted().at(-1) ?? moments[0]

/** The earliest of several moments. */
export const earliest = (...moments: readonly [Moment, ...Moment[]]): Moment => moments.toSorted()[0] ?? moments[0]

/** A moment shifted by an ISO 8601 duration (calendar units count in UTC). */
export const shift = (moment: Moment, duration: string, sign: 1 | -1): Moment => {
  const fixed = fixedLengthOf(duration)
  if (fixed !== undefined) return toMoment(toMilliseconds(moment) + sign * fixed)
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO('UTC')
  const length = Temporal.Duration.from(duration)
  const moved = sign === 1 ? zoned.add(length) : zoned.subtract(length)
  return toMoment(moved.toInstant().epochMilliseconds)
}

const dayMs = 86_400_000
const maxKnownLengths = 1000
const knownLengths = new Map<string, number | undefined>()

/** The milliseconds of a duration that is the same at all moments of UTC: one without months and years. Every alert asks for the same one. */
export const fixedLengthOf = (duration: string): number | undefined => {
  if (knownLengths.has(duration)) return knownLengths.get(duration)
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds, microseconds, nanoseconds } = Temporal.Duration.from(duration)
  const isFixed = years === 0 && months === 0 && microseconds === 0 && nanoseconds === 0
  const length = (weeks * 7 + days) * dayMs + hours * 3_600_000 + minutes * 60_000 + seconds * 1000 + milliseconds
  if (knownLengths.size >= maxKnownLengths) knownLengths.clear()
  knownLengths.set(duration, isFixed ? length : undefined)
  return isFixed ? length : undefined
}

/** Longer times lead out of the range of moments. */
const maxDurationYears = 1000

/** Whether this is an ISO 8601 duration, of at most a thousand years. */
export const isDuration = (text: string): boolean => {
  try {
    return Math.abs(Temporal.Duration.from(text).total({ unit: 'years', relativeTo: '2024-01-01' })) <= maxDurationYears
  } catch {
    // a RangeError: not a duration
    return false
  }
}

/** Whether this is a time zone such as Europe/Madrid. Offsets such as +02:00 are refused: PostgreSQL inverts their sign. */
export const isZone = (zone: string): boolean => {
  if (/^[+-]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    // Intl throws for a zone that it does not know
    return false
  }
}

/** A clock that tests can set; code that needs the time receives it. */
export type Now = () => Moment
export const systemNow: Now = () => new Date().toISOString()
