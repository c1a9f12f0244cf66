import { expect, test } from 'vitest'
import { reachOf } from './reach.ts'

const edges = [
  { from: 'shop', to: 'app' },
  { from: 'app', to: 'db' },
  { from: 'mail', to: 'db' },
]

test('the ways through a node are all before and all behind it, and nothing beside it', () => {
  expect([...reachOf({ edges }, 'app')].sort()).toEqual(['app', 'db', 'shop'])
  expect([...reachOf({ edges }, 'db')].sort()).toEqual(['app', 'db', 'mail', 'shop'])
})

test('a circle ends', () => {
  expect([...reachOf({ edges: [...edges, { from: 'db', to: 'shop' }] }, 'mail')].sort()).toEqual(['app', 'db', 'mail', 'shop'])
})
