import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { periodOf } from './kpis.ts'

const now = Temporal.ZonedDateTime.from('2026-03-29T12:00[Europe/Madrid]')

test('a month begins and ends at midnight of the zone, also when daylight saving time starts or ends in it', () => {
  expect(periodOf('month', 'Europe/Madrid', now)).toEqual({ from: '2026-02-28T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' })
})

test('thirty days end with today', () => {
  expect(periodOf('d30', 'Europe/Madrid', now)).toEqual({ from: '2026-02-27T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })
})

test('last year is the previous calendar year, and the last 12 months end with today', () => {
  expect(periodOf('y1', 'Europe/Madrid', now)).toEqual({ from: '2024-12-31T23:00:00.000Z', to: '2025-12-31T23:00:00.000Z' })
  expect(periodOf('m12', 'Europe/Madrid', now)).toEqual({ from: '2025-03-29T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })
})

test('the last 12 months have 366 days if they include a leap day', () => {
  const { from, to } = periodOf('m12', 'UTC', Temporal.ZonedDateTime.from('2028-05-01T09:00[UTC]'))
  expect([from, to]).toEqual(['2027-05-02T00:00:00.000Z', '2028-05-02T00:00:00.000Z'])
})
