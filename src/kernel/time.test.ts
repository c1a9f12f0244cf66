/** The day of a moment, which is remembered for a quarter of an hour, is that of Temporal in every zone. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayIn, toMoment } from './time.ts'

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC']
const hourMs = 3_600_000

test('dayIn is the day of Temporal, also at the first and last millisecond of a day', () => {
  const moment = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2100, 0, 1) })
  fc.assert(
    fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
      const start = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds
      for (const one of [at, start, start - 1, start + hourMs]) {
        const expected = Temporal.Instant.fromEpochMilliseconds(one).toZonedDateTimeISO(zone).toPlainDate().toString()
        expect(dayIn(toMoment(one), zone)).toBe(expected)
        // from memory
        expect(dayIn(toMoment(one), zone)).toBe(expected)
      }
    }),
    { numRuns: 3000 },
  )
})
