/** Files that ended the imports of everybody, or statements that grew with them. */
import { beforeEach, expect, test } from 'vitest'
import { log } from '#engine/log/log.ts'
import { outcomeOf, readyRun } from '#features/exchange/imports/desk.ts'
import { workOff } from '#features/exchange/imports/importer.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'

let house: TestHouse
beforeEach(async () => {
  log.level = 'silent'
  house = await openHouse()
})

const sites = { name: 'nh', type: 'site', key: { column: 'id', field: 'externalId' }, fields: { title: 'name' } }

test('B1: a file whose header has a zero byte fails with a sentence, and the import after it is done', async () => {
  const broken = await readyRun(house.engine, sites, 'i\0d,name\n1,x\n')
  const next = await readyRun(house.engine, sites, 'id,name\n1,x\n')
  await workOff(house.engine)
  const { run } = await outcomeOf(house.engine, broken)
  expect(run).toMatchObject({ state: 'failed', trouble: expect.stringContaining('“id”') })
  expect((await outcomeOf(house.engine, next)).run).toMatchObject({ state: 'done', trouble: null })
})

test('B1: a line of JSON with a zero byte is a bad row, and those after it are read', async () => {
  const id = await readyRun(house.engine, { ...sites, form: 'json-lines' }, '\0{"id":"0","name":"x"}\n{"id":"1","name":"x"}\n')
  await workOff(house.engine)
  expect((await outcomeOf(house.engine, id)).run).toMatchObject({ state: 'done', recordsCreated: 1, rowsBad: 1 })
})

test('C13: an import of 2,000 changes is done', { timeout: 120_000 }, async () => {
  const map = { name: 'c', type: 'change', key: { column: 'no', field: 'number' }, fields: { title: 'what' } }
  const rows = Array.from({ length: 2000 }, (_, n) => `C${n},Change ${n}`)
  const id = await readyRun(house.engine, map, `no,what\n${rows.join('\n')}\n`)
  await workOff(house.engine)
  expect((await outcomeOf(house.engine, id)).run).toMatchObject({ state: 'done', trouble: null, recordsCreated: 2000, rowsBad: 0 })
})
