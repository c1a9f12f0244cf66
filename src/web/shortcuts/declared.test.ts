import { expect, test } from 'vitest'
import { clashes, shortcuts } from './declared.ts'
import { en } from './en.ts'

test('a key that means two things on one screen is refused; on different screens it may', () => {
  const key = (on: 'everywhere' | 'lists' | 'records', ...keys: [string, ...string[]]) => ({ on, keys })
  expect(clashes({ down: key('lists', 'j'), next: key('records', 'j') })).toEqual([])
  expect(clashes({ down: key('lists', 'j'), up: key('lists', 'k', 'j') })).toEqual(['the key "j" means "down" and "up"'])
  expect(clashes({ home: key('everywhere', 'g'), go: key('records', 'g') })).toEqual(['the key "g" means "home" and "go"'])
})

test('the sheet has a text for every shortcut', () => {
  for (const name of Object.keys(shortcuts)) expect(Object.hasOwn(en.texts, name), name).toBe(true)
})
