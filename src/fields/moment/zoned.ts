/** Converts between a moment in UTC and the local time of a zone, in the format of `<input type="datetime-local">`. */
import { Temporal } from 'temporal-polyfill'

export const toWall = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

export const fromWall = (wall: string, zone: string): string | null => {
  try {
    return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds).toISOString()
  } catch {
    // incomplete input, or a time that does not exist in this zone
    return null
  }
}
