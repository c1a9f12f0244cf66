/** Whatever an effect creates, the room says what becomes of it. The engine asserts the same for the record type when an effect runs. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildHouse } from '#testing/house.ts'

const rooms = join(import.meta.dirname, '../src/processes')

test('every type that the effects of a room create is in the makes of one of its lifecycles', () => {
  const house = buildHouse()
  const missing: string[] = []
  let creations = 0
  for (const process of house.processes.values()) {
    const declared = new Set(process.records.flatMap(({ lifecycle }) => Object.keys(lifecycle.makes)))
    const folder = join(rooms, process.stage, process.name)
    for (const file of globSync('**/*.ts', { cwd: folder }).filter((name) => !name.endsWith('.test.ts')))
      for (const [, type = ''] of readFileSync(join(folder, file), 'utf8').matchAll(/\bcreate\(\s*'([a-z-]+)'/g)) {
        creations++
        if (!declared.has(type)) missing.push(`${process.stage}/${process.name}/${file} creates a ${type}`)
      }
  }
  expect(missing).toEqual([])
  expect(creations).toBeGreaterThan(35)
})
