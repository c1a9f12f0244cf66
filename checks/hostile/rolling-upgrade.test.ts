/** A rolling upgrade from the commit before the newest migration, while the load goes on. */
import { expect, test } from 'vitest'
import { upgrade, versionBefore } from '../../bench/kills/upgrade.ts'

test('a node of this version joins one of the version before its newest migration, and nothing is lost or doubled', {
  timeout: 600_000,
}, async ({ skip }) => {
  const before = versionBefore()
  if ('missing' in before) return skip(before.missing)
  const { lost, doubled, strange, lines } = await upgrade(before.commit)
  console.info(lines.join('\n'))
  expect({ lost, doubled, strange }).toEqual({ lost: 0, doubled: 0, strange: 0 })
})
