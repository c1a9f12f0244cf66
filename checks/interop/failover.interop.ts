/** The small version of `npm run bench failover`, with Patroni, etcd and HAProxy of Debian. */
import { expect, test } from 'vitest'
import { failOver } from '../../bench/kills/failover.ts'

test('after a failover of PostgreSQL the same process goes on; nothing is lost or doubled', { timeout: 300_000 }, async () => {
  const { lost, doubled, behind, strange, lines } = await failOver(1)
  console.info(lines.join('\n'))
  expect({ lost, doubled, behind, strange }).toEqual({ lost: 0, doubled: 0, behind: { clocks: 0, locked: 0 }, strange: 0 })
})
