import { expect, test } from 'vitest'
import { ratingKind } from './kind.ts'

test('a rating is one to five stars, also when read from a file', () => {
  expect(ratingKind.parse(3, {})).toEqual({ value: 3 })
  expect(ratingKind.parse('5', {})).toEqual({ value: 5 })
  for (const wrong of [0, 6, 2.5, '', 'five', null]) expect(ratingKind.parse(wrong, {})).toHaveProperty('refused')
})

test('more stars compare as greater', () => {
  expect([4, 1, 5].sort((a, b) => ratingKind.compare?.(a, b) ?? 0)).toEqual([1, 4, 5])
})
