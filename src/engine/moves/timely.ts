/** The moves that the program makes by itself when their time has come: a resolved incident closes, a grant expires. */
import { sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { report } from '../log/log.ts'
import { moveRecord } from '../records/records.ts'
import { conditionSql } from '../store/condition.ts'
import { fromType } from '../store/rows.ts'

const batch = 100
/** A record whose move was refused is left alone for so long, in milliseconds; what it lacks may be filled in meanwhile. */
const patience = 3_600_000
const troubleCooldownMs = 60_000
const refused = new Map<string, number>()

/** Makes what is due now; gives how many moves were made. Safe on several nodes: a record that moved already is not found again. */
export const makeTimelyMoves = async (engine: Engine): Promise<number> => {
  let made = 0
  for (const [type, { lifecycle }] of engine.house.records)
    for (const [name, move] of Object.entries(lifecycle.moves)) {
      if (!move.timely) continue
      const aside = setAside(type, name)
      const where = resolveValues(both({ field: 'state', in: move.from }, move.timely), { now: engine.now(), me: null, teams: [] })
      const due = await engine.database.as('*')<{ id: string }>(sql`
        select r.id ${fromType(type)} where r.type = ${type} and ${conditionSql(engine.house, type, where)}
          and r.id <> all (cast(${aside} as uuid[]))
        order by r.updated_at limit ${batch}`)
      for (const { id } of due) if (await makeMove(engine, type, id, name)) made++
    }
  return made
}

/** The records whose move is left alone now: they must not fill the batch of those that can move. */
const setAside = (type: string, name: string): readonly string[] => {
  const ids: string[] = []
  for (const [key, until] of refused) {
    const [ofType, ofMove, id] = key.split(' ')
    if (until <= Date.now()) refused.delete(key)
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
    // a refusal is what the record lacks; anything else is trouble, which must not stop the records behind this one
    const trouble = !(error instanceof Fault) || error.retry
    if (trouble) report('moves', error, { type, record: id, move: name })
    refused.set(key, Date.now() + (trouble ? troubleCooldownMs : patience))
    return false
  }
}
