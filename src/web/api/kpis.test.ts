import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { periodOf } from './kpis.ts'

const now = Temporal.ZonedDateTime.from('2026-03-29T12:00[Europe/Madrid]')

test('a month begins and ends at midnight of the zone, also when the clocks change in it', () => {
  expect(periodOf('month', 'Europe/Madrid', now)).toEqual({ from: '2026-02-28T23:00:00.000Z', to: '2026-03-31T22:00:00.000Z' })
})

test('thirty days end with today', () => {
  expect(periodOf('d30', 'Europe/Madrid', now)).toEqual({ from: '2026-02-27T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' })
})

test('last year is the whole year before', () => {
  expect(periodOf('y1', 'Europe/Madrid', now)).toEqual({ from: '2024-12-31T23:00:00.000Z', to: '2025-12-31T23:00:00.000Z' })
})
