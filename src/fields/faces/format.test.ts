import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAxis, formatDuration, formatEffort, formatUnit, readLength, writeLength } from './format.ts'

test('a length of time is told in its two largest units', () => {
  expect(formatDuration(45, 'en')).toBe('45 s')
  expect(formatDuration(125, 'en')).toBe('2 min 05 s')
  expect(formatDuration(3900, 'en')).toBe('1 h 05 min')
  expect(formatDuration(100_000, 'en')).toBe('1 d 3 h')
  expect(formatDuration(-60, 'en')).toBe('−1 min')
})

test('people write lengths in many ways; a bare number is minutes', () => {
  expect(readLength('1h 30m')).toBe(5400)
  expect(readLength('1,5 h')).toBe(5400)
  expect(readLength('1:30')).toBe(5400)
  expect(readLength('90')).toBe(5400)
  expect(readLength('2d')).toBe(172_800)
  expect(readLength('soon')).toBeUndefined()
})

test('what is written can be read again without loss', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seconds) => {
      expect(readLength(writeLength(seconds))).toBe(seconds)
    }),
  )
})

test('numbers are told in the unit of their KPI and in the language', () => {
  expect(formatUnit(95.25, 'percent', 'en')).toBe('95.3%')
  expect(formatUnit(20_769, 'count', 'en')).toBe('20,769')
  expect(formatUnit(20_769, 'count', 'es')).toBe('20.769')
  expect(formatEffort(5400, 'es')).toBe('1,5 h')
  expect(formatAxis(216_000, 'duration', 'en')).toBe('2.5 d')
})
