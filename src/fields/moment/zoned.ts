/** Between a moment in UTC and the wall clock of a zone, as `<input type="datetime-local">` wants it. */
import { Temporal } from 'temporal-polyfill'

export const toWall = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

export const fromWall = (wall: string, zone: string): string | null => {
  try {
    return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds).toISOString()
  } catch {
    // half typed, or not a time of this zone
    return null
  }
}
