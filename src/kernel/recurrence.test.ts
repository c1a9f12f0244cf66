import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecurrence, nextOccurrence } from './recurrence.ts'
import { toMoment } from './time.ts'

test('six in the morning in Madrid stays six in the morning when the clocks change', () => {
  const daily = (after: string) => nextOccurrence('FREQ=DAILY;BYHOUR=6;BYMINUTE=0', 'Europe/Madrid', '2026-10-20T04:00:00.000Z', after)
  expect(daily('2026-10-23T04:00:00.000Z')).toBe('2026-10-24T04:00:00.000Z')
  expect(daily('2026-10-24T04:00:00.000Z')).toBe('2026-10-25T05:00:00.000Z')
})

test('every second Thursday counts from the first occurrence', () => {
  const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'
  expect(nextOccurrence(rule, 'UTC', '2026-11-05T09:00:00.000Z', '2026-11-06T00:00:00.000Z')).toBe('2026-11-19T09:00:00.000Z')
  expect(nextOccurrence(rule, 'UTC', '2026-11-05T09:00:00.000Z', '2026-11-19T09:00:00.000Z')).toBe('2026-12-03T09:00:00.000Z')
})

test('a rule that has ended has no next occurrence', () => {
  expect(nextOccurrence('FREQ=DAILY;COUNT=2', 'UTC', '2026-11-05T09:00:00.000Z', '2026-11-06T09:00:00.000Z')).toBeNull()
})

test.each([
  ['nothing', ''],
  ['no rule', 'every Monday'],
  ['a rule for machines', 'FREQ=SECONDLY'],
  ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31'],
  ['two lines', 'FREQ=DAILY\nDTSTART:20260101T000000Z'],
])('%s is no recurrence', (_, rule) => {
  expect(isRecurrence(rule, 'UTC', '2026-11-05T09:00:00.000Z')).toBe(false)
})

test('a rule in an unknown time zone is not a recurrence', () => {
  expect(isRecurrence('FREQ=DAILY', 'Mars/Olympus', '2026-11-05T09:00:00.000Z')).toBe(false)
})

test('the next occurrence is after the given moment, and no other is between', () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }).map((ms) => toMoment(ms - (ms % 1000)))
  const rule = fc
    .tuple(fc.constantFrom('HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY'), fc.integer({ min: 1, max: 5 }))
    .map(([frequency, interval]) => `FREQ=${frequency};INTERVAL=${interval}`)
  fc.assert(
    fc.property(rule, moment, fc.integer({ min: 0, max: 90 * 86_400_000 }), (text, anchor, later) => {
      const after = toMoment(Date.parse(anchor) + later - (later % 1000))
      const next = nextOccurrence(text, 'America/Santiago', anchor, after)
      expect(next !== null && next > after).toBe(true)
      const halfway = toMoment(Math.floor((Date.parse(after) + Date.parse(String(next))) / 2000) * 1000)
      if (halfway < String(next)) expect(nextOccurrence(text, 'America/Santiago', anchor, halfway)).toBe(next)
    }),
    { numRuns: 60 },
  )
})
