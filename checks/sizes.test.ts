/** The size of files: 400 lines at most, nine in ten at most 250. Generated files (migrations, derived) do not count. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sourceFiles } from './imports.ts'

const sizes = [...sourceFiles(), 'setup.mjs', 'vite.config.ts', 'vitest.config.ts'].map((path) => ({
  path,
  lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length,
}))

const longerThan = (limit: number) => sizes.filter(({ lines }) => lines > limit).map(({ path, lines }) => `${path} has ${lines} lines`)

test('no file is longer than 400 lines', () => {
  expect(longerThan(400)).toEqual([])
})

test('nine files in ten have 250 lines or fewer', () => {
  const long = longerThan(250)
  expect(long.length, `too many long files:\n${long.join('\n')}`).toBeLessThanOrEqual(sizes.length / 10)
})

test('the median room has fewer than 370 lines without its texts, views and tests', () => {
  const rooms = new Map<string, number>()
  for (const { path, lines } of sizes) {
    const room = /^src\/processes\/(\w+\/[\w-]+)\/[\w-]+\.ts$/.exec(path)?.[1]
    if (room && !/(\.test|\/[a-z]{2})\.ts$/.test(path)) rooms.set(room, (rooms.get(room) ?? 0) + lines)
  }
  const inOrder = [...rooms.values()].sort((a, b) => a - b)
  expect(inOrder[Math.floor(inOrder.length / 2)]).toBeLessThan(370)
})
