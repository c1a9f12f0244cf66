/** The days and shifted moments that are computed without Temporal are those of Temporal. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayIn, shift, toMoment } from './time.ts'

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

test('a moment shifted by any duration is the one that Temporal computes', () => {
  const part = fc.integer({ min: 0, max: 500 })
  const lengths = fc.record({
    years: part,
    months: part,
    weeks: part,
    days: part,
    hours: part,
    minutes: part,
    seconds: part,
    milliseconds: part,
  })
  const moments = fc.date({ min: new Date('1600-01-01'), max: new Date('2600-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      moments,
      lengths,
      fc.subarray(['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const),
      fc.constantFrom(1, -1),
      (date, all, used, sign) => {
        const duration = Temporal.Duration.from({ seconds: 0, ...Object.fromEntries(used.map((name) => [name, all[name]])) })
        const at = Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO('UTC')
        const expected = sign === 1 ? at.add(duration) : at.subtract(duration)
        expect(shift(date.toISOString(), duration.toString(), sign)).toBe(new Date(expected.epochMilliseconds).toISOString())
      },
    ),
  )
  expect(shift('2026-03-31T10:00:00.000Z', 'P1M', -1)).toBe('2026-02-28T10:00:00.000Z')
  expect(shift('2026-03-31T10:00:00.000Z', '-PT1.5S', 1)).toBe('2026-03-31T09:59:58.500Z')
  expect(() => shift('2026-03-31T10:00:00.000Z', 'soon', 1)).toThrow(RangeError)
})
