/** Kind 20: an import that waits for another writer of its record keeps what that writer wrote. Tried with every record type. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { changeRecord } from '#engine/records/records.ts'
import { readRecord } from '#engine/store/rows.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { eventually } from '#testing/eventually.ts'
import { specimen } from '#testing/specimen.ts'
import { readyRun } from './desk.ts'
import { workOff } from './importer.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})

const someoneWaits = async (): Promise<boolean> => {
  const waiting = await house.engine.database.as('*')(sql`
    select from pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and not l.granted`)
  return waiting.length > 0
}

test('a change at the same time as an import of another field is kept', { timeout: 120_000 }, async () => {
  const { engine, system } = house
  const lost: string[] = []
  const kept = new Map<string, string>()
  let tried = 0
  for (const [type, { model }] of engine.house.records) {
    const free = Object.entries(model.fields).find(
      ([, field]) =>
        field.kind === 'text' && !field.options.readonly && !field.options.unique && !field.options['format'] && !field.options['names'],
    )
    if (!free) continue
    const [name] = free
    const record = await specimen(house, type, kept)
    const map = { name: `at-once-${type}`, type, key: { column: 'no', field: 'number' }, fields: { title: 'title' } }
    await readyRun(engine, map, `no,title\n${record.number},Imported`)
    let importing: Promise<unknown> = Promise.resolve()
    await engine.database.transaction('*', async (run) => {
      await changeRecord(engine, system, type, record.id, { [name]: 'changed' }, { within: run })
      importing = workOff(engine)
      await eventually('the import waits', someoneWaits)
    })
    await importing
    const after = await readRecord(engine.house, engine.database.as('*'), type, record.id)
    if (after?.title !== 'Imported' || after[name] !== 'changed') lost.push(`${type}.${name}: ${after?.title}, ${String(after?.[name])}`)
    tried++
  }
  expect(lost).toEqual([])
  expect(tried).toBeGreaterThan(40)
})
