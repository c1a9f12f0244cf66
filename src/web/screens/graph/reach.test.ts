import { expect, test } from 'vitest'
import { reachOf } from './reach.ts'

const edges = [
  { from: 'shop', to: 'app' },
  { from: 'app', to: 'db' },
  { from: 'mail', to: 'db' },
]

test('the paths through a node include all nodes before and after it, and no others', () => {
  expect([...reachOf({ edges }, 'app')].sort()).toEqual(['app', 'db', 'shop'])
  expect([...reachOf({ edges }, 'db')].sort()).toEqual(['app', 'db', 'mail', 'shop'])
})

test('a cycle ends', () => {
  expect([...reachOf({ edges: [...edges, { from: 'db', to: 'shop' }] }, 'mail')].sort()).toEqual(['app', 'db', 'mail', 'shop'])
})
