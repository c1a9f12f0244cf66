/** Facts of the kind list: the newest, the oldest, or all of them. */
import { beforeAll, expect, test } from 'vitest'
import { createRecord } from '#engine/records/records.ts'
import { type ListFact, list, listed, ofThis } from '#kernel/facts.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { loadFacts } from './load-facts.ts'

let house: TestHouse
let problem: AnyRecord
beforeAll(async () => {
  house = await openHouse()
  problem = await createRecord(house.engine, house.system, 'problem', { title: 'Printers' })
  for (const day of [2, 1, 3])
    await createRecord(house.engine, house.system, 'incident', {
      title: `incident ${day}`,
      problem: problem.id,
      openedAt: `2026-01-0${day}T00:00:00.000Z`,
    })
})

const found = async (only?: ListFact['only']) => {
  const facts = { incidents: list('incident', ofThis('problem'), ['title'], only) }
  const [loaded] = await loadFacts(house.engine, house.engine.database.as('*'), 'problem', facts, [problem])
  return listed(loaded ?? {}, 'incidents').map((one) => one['title'])
}

test('a list has the newest or the oldest, or all with the newest first', async () => {
  expect(await found({ newest: 2 })).toEqual(['incident 3', 'incident 2'])
  expect(await found({ oldest: 1 })).toEqual(['incident 1'])
  expect(await found()).toEqual(['incident 3', 'incident 2', 'incident 1'])
})

test('a write that needs a longer list than allowed is refused: nothing is decided from a part of it', async () => {
  expect(await found({ most: 3 })).toHaveLength(3)
  await expect(found({ most: 2 })).rejects.toMatchObject({
    code: 'value.refused',
    sentence: { id: 'facts.tooManyListed', params: { most: 2 } },
  })
})
