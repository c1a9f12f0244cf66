/** Moments are ISO 8601 text in UTC with milliseconds, so that text order is time order; dates are YYYY-MM-DD. */
import { Temporal } from 'temporal-polyfill'

export type Moment = string

export const toMoment = (milliseconds: number): Moment => new Date(milliseconds).toISOString()
export const toMilliseconds = (moment: Moment): number => Date.parse(moment)

/** The latest of several moments. */
export const latest = (...moments: readonly [Moment, ...Moment[]]): Moment => moments.toSorted().at(-1) ?? moments[0]

/** The earliest of several moments. */
export const earliest = (...moments: readonly [Moment, ...Moment[]]): Moment => moments.toSorted()[0] ?? moments[0]

/** A moment shifted by an ISO 8601 duration (calendar units count in UTC). */
export const shift = (moment: Moment, duration: string, sign: 1 | -1): Moment => {
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO('UTC')
  const length = Temporal.Duration.from(duration)
  const moved = sign === 1 ? zoned.add(length) : zoned.subtract(length)
  return toMoment(moved.toInstant().epochMilliseconds)
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
