/** The moves that the program makes when they are due (`timely`): a resolved incident closes, a grant expires. */
import { sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { report } from '../log/log.ts'
import { moveRecord } from '../records/records.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { fromType } from '../store/rows.ts'

const maxMovesPerRun = 100
/** A refused move is tried again after this time: until then somebody may fill in what is missing. */
const refusedMoveCooldownMs = 3_600_000
/** A move that failed with an error is tried again after this time. */
const failedMoveCooldownMs = 60_000
/** Until when a move is not tried again, by `type move id`. */
const pausedUntil = new Map<string, number>()

/** Makes the moves that are due. Returns their number. Safe on several nodes: a record that has already moved is not found again. */
export const makeTimelyMoves = async (engine: Engine): Promise<number> => {
  let made = 0
  for (const [type, { lifecycle }] of engine.house.records)
    for (const [name, move] of Object.entries(lifecycle.moves)) {
      if (!move.timely) continue
      const paused = pausedIds(type, name)
      const where = resolveValues(both({ field: 'state', in: move.from }, move.timely), { now: engine.now(), me: null, teams: [] })
      const due = await engine.database.as('*')<{ id: string }>(sql`
        select r.id ${fromType(type)} where r.type = ${type} and ${conditionSql(engine.house, type, where)}
          and r.id <> all (cast(${paused} as uuid[]))
        order by r.updated_at limit ${maxMovesPerRun}`)
      for (const { id } of due) if (await makeMove(engine, type, id, name)) made++
    }
  return made
}

/** The records whose move is paused: they must not take the places of those that can move. */
const pausedIds = (type: string, name: string): readonly string[] => {
  const ids: string[] = []
  for (const [key, until] of pausedUntil) {
    const [ofType, ofMove, id] = key.split(' ')
    if (until <= Date.now()) pausedUntil.delete(key)
    else if (id && ofType === type && ofMove === name) ids.push(id)
  }
  return ids
}

const makeMove = async (engine: Engine, type: string, id: string, name: string): Promise<boolean> => {
  const key = `${type} ${name} ${id}`
  try {
    await moveRecord(engine, theSystem, type, id, name)
    return true
  } catch (error) {
    // a refusal is normal; any other error is reported, and must not stop the moves of further records
    const failed = !(error instanceof Fault) || error.retry
    if (failed) report('moves', error, { type, record: id, move: name })
    pausedUntil.set(key, Date.now() + (failed ? failedMoveCooldownMs : refusedMoveCooldownMs))
    return false
  }
}
