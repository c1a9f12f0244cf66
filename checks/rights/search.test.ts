/** A word that only a field has which some readers of the type do not see finds no record, for any type and any such field. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { reindex } from '#engine/records/reindex.ts'
import { searchContent, searchedFields } from '#engine/records/search-content.ts'
import type { House } from '#kernel/house.ts'
import { type ApiWorld, openApiWorld } from '#testing/api-world.ts'
import { buildHouse } from '#testing/house.ts'

const marker = 'zqsecretzq'
const house = buildHouse()
const types = [...house.records.keys()]

/** The declarations, with a field hidden from one of the roles that read the type. */
const hiding = (type: string, field: string): House => {
  const declared = house.type(type)
  const access = { ...declared.access, guest: { read: 'all' as const, hides: [field] } }
  return { ...house, type: ((name: string) => (name === type ? { ...declared, access } : house.type(name))) as House['type'] }
}

test('each searched field of each type is found by, and is not as soon as a role that reads the type does not see it', () => {
  let count = 0
  for (const type of types)
    for (const field of searchedFields(house, type)) {
      if (field === 'number') continue
      const kind = house.fieldOf(type, field)?.kind
      const record = { title: 'other', [field]: kind === 'attributes' ? { a: marker } : marker }
      expect(searchContent(house, type, record).parts, `${type}.${field}`).toContain(marker)
      expect(JSON.stringify(searchContent(hiding(type, field), type, record)), `${type}.${field}, hidden`).not.toContain(marker)
      count++
    }
  expect(count).toBeGreaterThan(types.length)
})

test('a hidden number is not searched', () => {
  expect(searchContent(hiding('incident', 'number'), 'incident', { title: 'x' }).hasNumber).toBe(false)
})

let world: ApiWorld
beforeAll(async () => {
  world = await openApiWorld()
})

test('records of another organisation are not found, and records that were written before are indexed again in rounds', async () => {
  const [own, other] = world.customers
  const agent = await world.someone('Ana', ['agent'], own)
  await world.make('incident', { title: `${marker} theirs` }, other)
  const mine = await world.make('incident', { title: `${marker} mine.example.org` }, own)
  const found = async (q: string) => {
    const { body } = await agent.ask('GET', `/api/search?q=${q}`)
    return body.results.map(({ id }: { id: string }) => id)
  }
  expect(await found(marker)).toEqual([mine.id])
  await world.engine.database.as('*')(sql`update record set search = search_vector(title, '')`)
  expect(await found('example.org')).toEqual([])
  expect(await reindex(world.engine)).toBeGreaterThan(0)
  expect(await found('example.org')).toEqual([mine.id])
  expect(await found(marker)).toEqual([mine.id])
  expect(await reindex(world.engine)).toBe(0)
})
