import { expect, test } from 'vitest'
import { worsening } from './kpi-status.ts'

const kpi = (previous: number | null, value: number | null, better: 'up' | 'down' | 'none', target: number | null = null) =>
  worsening({ previous, value, better, target })

test('a decline is measured relative to the target, in the direction that is worse', () => {
  expect(kpi(90, 76, 'up', 70)).toBeCloseTo(0.2)
  expect(kpi(2, 5, 'down', 10)).toBeCloseTo(0.3)
  expect(kpi(76, 90, 'up', 70)).toBeUndefined()
  expect(kpi(5, 2, 'down', 10)).toBeUndefined()
})

test('without a target a decline is relative to the previous value; if that is 0, it is the difference', () => {
  expect(kpi(4, 6, 'down')).toBeCloseTo(0.5)
  expect(kpi(0, 3, 'down', 0)).toBe(3)
})

test('a KPI without a value or without a better direction does not decline', () => {
  expect([kpi(null, 3, 'down'), kpi(3, null, 'up'), kpi(1, 9, 'none')]).toEqual([undefined, undefined, undefined])
})
