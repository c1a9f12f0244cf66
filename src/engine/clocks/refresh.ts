/**
 * Lets the clocks of open records follow a change of what was promised: a target made shorter, another calendar, an agreement signed
 * for what is open already. Records are taken a hundred at a time, each written for itself and only when nobody wrote it meanwhile
 * (such a write has looked at the new promise already). Safe to call again after a crash: what is up to date is not written.
 */
import { sql } from 'kysely'
import { type AnyRecord, openPhases, type Values } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { loadFacts, pathFacts } from '../facts/load-facts.ts'
import { type ClockRow, clockCtes, selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { readRecords } from '../store/rows.ts'
import { conditionsOf } from './conditions.ts'
import { bornLate, clockWrites } from './for-record.ts'
import { seenAt, selectStory } from './replay.ts'

const batch = 100

/** Gives the number of records whose clocks changed. Call it after the installation was reloaded. */
export const refreshClocks = async (engine: Engine): Promise<number> => {
  const run = engine.database.as('*')
  let changed = 0
  for (const [type, { clocks }] of engine.house.records) {
    if (Object.keys(clocks).length === 0) continue
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await run<{ id: string }>(sql`
        select id from record where type = ${type} and phase = any (cast(${openPhases} as text[])) and id > ${last} order by id limit ${batch}`)
      const records = await readRecords(
        engine.house,
        run,
        type,
        rows.map((row) => row.id),
      )
      const paths = pathFacts(conditionsOf(engine, type))
      const related = Object.keys(paths).length === 0 ? [] : await loadFacts(engine, run, type, paths, records)
      for (const [i, record] of records.entries()) if (await refreshRecord(engine, run, record, related[i] ?? {})) changed++
      if (rows.length < batch) break
      last = rows.at(-1)?.id ?? last
    }
  }
  return changed
}

const refreshRecord = async (engine: Engine, run: Run, record: AnyRecord, related: Values): Promise<boolean> => {
  const { id, type, version, organisation } = record
  const rows: readonly ClockRow[] = await run(selectClocks(id))
  const at = engine.now()
  const view = { ...record, ...related }
  const past = bornLate(engine, record, rows, at, view) ? seenAt(engine.house, record, await run(selectStory(id))) : []
  const { writes } = clockWrites(engine, record, record, rows, at, view, past)
  if (writes.length === 0) return false
  const written = await run(sql`
    with r as (select id from record where id = ${id} and version = ${version} for update)${clockCtes(type, organisation, writes)}
    select 1 from r`)
  return written.length > 0
}
