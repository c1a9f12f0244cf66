/** The check of `npm run check` for look-ups in plain objects, on a project of its own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainLookUps } from '../scripts/look-ups.ts'

const planted = `
const table: Readonly<Record<string, number>> = { one: 1 }
export const wrong = (key: string): number | undefined => table[key]
export const alsoWrong = (keys: readonly string[]) => keys.map((key) => table?.[key])
export const named = (key: 'one' | 'two'): number | undefined => table[key]
export const literal = table['one']
export const inList = (list: readonly string[], i: number): string | undefined => list[i]
export const written = (key: string): Record<string, number> => {
  const copy: Record<string, number> = {}
  copy[key] = 1
  copy[key] += 1
  return copy
}
`

test('a look-up by any text is found with its line; one by a literal, a position or a known name is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sereno-look-ups-'))
  mkdirSync(join(folder, 'src/engine'), { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "types": [] }, "include": ["src"] }')
  writeFileSync(join(folder, 'src/engine/planted.ts'), planted)
  expect(plainLookUps(folder)).toEqual([
    'src/engine/planted.ts:3 table[key]',
    'src/engine/planted.ts:4 table?.[key]',
    'src/engine/planted.ts:11 copy[key]',
  ])
})
