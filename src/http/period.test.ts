import { expect, test } from 'vitest'
import { periodOf } from './period.ts'

const engine = { now: () => '2028-05-02T10:00:00.000Z' }

test('without a start the period is the last 30 days, or the last 12 calendar months', () => {
  expect(periodOf(engine, {})).toEqual({ from: '2028-04-02T10:00:00.000Z', to: '2028-05-02T10:00:00.000Z' })
  // with the leap day in them these are 366 days
  expect(periodOf(engine, {}, 'P12M')).toEqual({ from: '2027-05-02T10:00:00.000Z', to: '2028-05-02T10:00:00.000Z' })
})

test('a period that ends before it starts is refused', () => {
  expect(() => periodOf(engine, { from: '2028-05-03T00:00:00.000Z' })).toThrow('http.periodEndsFirst')
})
