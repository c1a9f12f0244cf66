import { expect, test } from 'vitest'
import { withRoom } from './shown.ts'

const all = ['a', 'b', 'c']

test('no list means all rooms; the first that is hidden makes one, and the last that comes back ends it', () => {
  expect(withRoom(all, [], 'b', false)).toEqual(['a', 'c'])
  expect(withRoom(all, ['a', 'c'], 'c', false)).toEqual(['a'])
  expect(withRoom(all, ['a', 'c'], 'b', true)).toEqual([])
  expect(withRoom(all, [], 'b', true)).toEqual([])
})
