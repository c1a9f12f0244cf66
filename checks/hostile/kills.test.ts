/** The small version of `npm run bench kills`: the server and PostgreSQL are killed twice each under load. */
import { expect, test } from 'vitest'
import { killTimes } from '../../bench/kills/kills.ts'

test('kill -9 of the server and of PostgreSQL lose nothing and double nothing', { timeout: 600_000 }, async () => {
  const { lost, doubled, behind, strange, lines } = await killTimes(2)
  console.info(lines.join('\n'))
  expect({ lost, doubled, behind, strange }).toEqual({ lost: 0, doubled: 0, behind: { clocks: 0, locked: 0 }, strange: 0 })
})
