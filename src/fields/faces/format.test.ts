import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAgo, formatAxis, formatDuration, formatEffort, formatUnit, readLength, writeLength } from './format.ts'

test('a duration is shown in its two largest units', () => {
  expect(formatDuration(45, 'en')).toBe('45 s')
  expect(formatDuration(125, 'en')).toBe('2 min 05 s')
  expect(formatDuration(3900, 'en')).toBe('1 h 05 min')
  expect(formatDuration(100_000, 'en')).toBe('1 d 3 h')
  expect(formatDuration(-60, 'en')).toBe('−1 min')
})

test('durations are read in several notations; a plain number means minutes', () => {
  expect(readLength('1h 30m')).toBe(5400)
  expect(readLength('1,5 h')).toBe(5400)
  expect(readLength('1:30')).toBe(5400)
  expect(readLength('90')).toBe(5400)
  expect(readLength('2d')).toBe(172_800)
  expect(readLength('soon')).toBeUndefined()
})

test('a written duration is read without loss', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seconds) => {
      expect(readLength(writeLength(seconds))).toBe(seconds)
    }),
  )
})

test('numbers are shown in the unit of their KPI and in the language', () => {
  const [en, es] = [
    { language: 'en', currency: 'GBP' },
    { language: 'es', currency: 'MXN' },
  ] as const
  expect(formatUnit(95.25, 'percent', en)).toBe('95.3%')
  expect(formatUnit(20_769, 'count', en)).toBe('20,769')
  expect(formatUnit(20_769, 'count', es)).toBe('20.769')
  expect(formatUnit(1234.5, 'money', en)).toBe('£1,234.50')
  expect(formatUnit(12_345, 'money', es)).toBe('12.345,00\u00a0MXN')
  expect(formatAxis(12_345, 'money', en)).toBe('£12,345.00')
  expect(formatEffort(5400, 'es')).toBe('1,5 h')
  expect(formatAxis(216_000, 'duration', en)).toBe('2.5 d')
})

const zone = 'Europe/Madrid'
const ago = (moment: string, now: string, language: 'es' | 'en' = 'es', in_ = zone): string =>
  formatAgo(moment, Date.parse(now), { language, zone: in_ })

test('tomorrow is the next date in the time zone, not the next 24 hours', () => {
  // Monday 20:00 in Madrid; 30 hours later it is Wednesday 02:00
  const now = '2026-06-01T18:00:00Z'
  expect(ago('2026-06-03T00:00:00Z', now)).toBe('pasado mañana')
  expect(ago('2026-06-02T20:00:00Z', now)).toBe('mañana')
  expect(ago('2026-06-03T00:00:00Z', now, 'en', 'UTC')).toBe('in 2 days')
  expect(ago('2026-06-03T00:00:00Z', now, 'en', 'America/New_York')).toBe('tomorrow')
  expect(ago('2026-05-30T21:00:00Z', now)).toBe('anteayer')
  expect(ago('2026-05-31T15:00:00Z', now)).toBe('ayer')
  expect(ago('2026-06-02T08:00:00Z', now)).toBe('dentro de 14 h')
})

test('days are calendar days, also across daylight-saving changes', () => {
  // 25 October 2026 has 25 hours in Madrid, 29 March 2026 has 23
  expect(ago('2026-10-25T22:30:00Z', '2026-10-24T22:00:00Z', 'en')).toBe('in 24 hr')
  expect(ago('2026-10-26T22:30:00Z', '2026-10-24T22:00:00Z', 'en')).toBe('tomorrow')
  expect(ago('2026-03-30T22:00:00Z', '2026-03-28T23:00:00Z', 'en')).toBe('in 2 days')
})

test('"a month ago" and "a year ago" mean elapsed time, not the previous calendar month or year', () => {
  expect(ago('2026-01-29T12:00:00Z', '2026-03-05T12:00:00Z')).toBe('hace 1 m')
  expect(ago('2025-01-29T12:00:00Z', '2026-03-05T12:00:00Z', 'en')).toBe('1 yr ago')
  expect(ago('2026-03-05T12:00:30Z', '2026-03-05T12:00:00Z', 'en')).toBe('now')
  expect(ago('2026-03-05T12:05:30Z', '2026-03-05T12:00:00Z', 'en')).toBe('in 5 min')
})
