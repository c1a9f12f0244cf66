import { expect, test } from 'vitest'
import { periodOf } from './period.ts'

const engine = { now: () => '2028-05-02T10:00:00.000Z' }

test('without a start the period is the last 30 days, or the last 12 calendar months', () => {
  expect(periodOf(engine, {}, 'UTC')).toEqual({ from: '2028-04-02T10:00:00.000Z', to: '2028-05-02T10:00:00.000Z' })
  // with the leap day in them these are 366 days
  expect(periodOf(engine, {}, 'UTC', 'P12M')).toEqual({ from: '2027-05-02T10:00:00.000Z', to: '2028-05-02T10:00:00.000Z' })
})

test('a day begins in the time zone of the organisation', () => {
  expect(periodOf(engine, { from: '2028-04-01', to: '2028-05-01' }, 'Europe/Madrid')).toEqual({
    from: '2028-03-31T22:00:00.000Z',
    to: '2028-04-30T22:00:00.000Z',
  })
})

test('a period of centuries is refused', () => {
  expect(() => periodOf(engine, { from: '0002-01-01', to: '2026-11-01' }, 'UTC')).toThrow('http.periodTooLong')
})

test('a period that ends before it starts is refused', () => {
  expect(() => periodOf(engine, { from: '2028-05-03T00:00:00.000Z' }, 'UTC')).toThrow('http.periodEndsFirst')
})
