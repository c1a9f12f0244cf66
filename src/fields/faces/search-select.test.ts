import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sources = join(import.meta.dirname, '../..')

test('every select that filters by typing is a SearchSelect, so that Enter takes the typed match', () => {
  const others = globSync('**/*.tsx', { cwd: sources }).filter(
    (file) => !file.endsWith('search-select.tsx') && /\bsearchable\b/.test(readFileSync(join(sources, file), 'utf8')),
  )
  expect(others).toEqual([])
})
