/** The small versions of `npm run bench kills` and `npm run bench nodes`. */
import { expect, test } from 'vitest'
import { killTimes } from '../../bench/kills/kills.ts'
import { killNodes } from '../../bench/kills/nodes.ts'

const nothing = { lost: 0, doubled: 0, behind: { clocks: 0, locked: 0 }, strange: 0 }

test('kill -9 of the server and of PostgreSQL lose nothing and double nothing', { timeout: 600_000 }, async () => {
  const { lost, doubled, behind, strange, lines } = await killTimes(2)
  console.info(lines.join('\n'))
  expect({ lost, doubled, behind, strange }).toEqual(nothing)
})

test('of two nodes, one that is killed, stopped or cut off loses nothing and doubles nothing', { timeout: 600_000 }, async () => {
  const { lost, doubled, behind, strange, lines } = await killNodes(2)
  console.info(lines.join('\n'))
  expect({ lost, doubled, behind, strange }).toEqual(nothing)
})
