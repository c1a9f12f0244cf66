/** One question for each file: 400 lines at most, nine in ten no more than 250. What machines write (migrations, derived) is not counted. */
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
