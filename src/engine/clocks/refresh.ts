/**
 * Updates the clocks of open records after a change of agreements: a shorter target, another calendar, an agreement signed for records
 * that are already open. Records are read in batches. One whose clocks change is locked and computed again, and only if nobody else has
 * written it in the meantime, because such a write has already used the new targets. Safe to repeat after a crash: clocks that are up to
 * date are not written.
 */
import { sql } from 'kysely'
import { type AnyRecord, openPhases, type Values } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { loadFacts, pathFacts } from '../facts/load-facts.ts'
import { type ClockRow, type ClockWrite, clockCtes, selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { readRecords } from '../store/rows.ts'
import { conditionsOf } from './clock-conditions.ts'
import { clockWrites, startsLate } from './record-clocks.ts'
import { seenAt, selectStory } from './replay.ts'

const recordsPerBatch = 100

/** Returns the number of records whose clocks changed. To be called after the installation was reloaded. */
export const refreshClocks = async (engine: Engine): Promise<number> => {
  const run = engine.database.as('*')
  let changed = 0
  for (const [type, { clocks }] of engine.house.records) {
    if (Object.keys(clocks).length === 0) continue
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await run<{ id: string }>(sql`
        select id from record where type = ${type} and phase = any (cast(${openPhases} as text[])) and id > ${last} order by id limit ${recordsPerBatch}`)
      const records = await readRecords(
        engine.house,
        run,
        type,
        rows.map((row) => row.id),
      )
      const paths = pathFacts(conditionsOf(engine, type))
      const related = Object.keys(paths).length === 0 ? [] : await loadFacts(engine, run, type, paths, records)
      for (const [i, record] of records.entries()) if (await refreshRecord(engine, run, record, related[i] ?? {})) changed++
      if (rows.length < recordsPerBatch) break
      last = rows.at(-1)?.id ?? last
    }
  }
  return changed
}

const refreshRecord = async (engine: Engine, run: Run, record: AnyRecord, related: Values): Promise<boolean> => {
  const { id, type, version, organisation } = record
  if ((await newClocks(engine, run, record, related)).length === 0) return false
  return engine.database.transaction('*', async (locked) => {
    const [unchanged] = await locked(sql`select from record where id = ${id} and version = ${version} for update`)
    if (!unchanged) return false
    // a clock may have reached a threshold since it was read
    const writes = await newClocks(engine, locked, record, related)
    if (writes.length === 0) return false
    await locked(sql`with r as (select cast(${id} as uuid) as id)${clockCtes(type, organisation, writes)} select from r`)
    return true
  })
}

const newClocks = async (engine: Engine, run: Run, record: AnyRecord, related: Values): Promise<readonly ClockWrite[]> => {
  const { id } = record
  const rows: readonly ClockRow[] = await run(selectClocks(id))
  const at = engine.now()
  const view = { ...record, ...related }
  const past = startsLate(engine, record, rows, at, view) ? seenAt(engine.house, record, await run(selectStory(id))) : []
  return clockWrites(engine, record, record, rows, at, view, past).writes
}
