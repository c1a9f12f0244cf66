/** The moves that the program makes when they are due (`timely`): a resolved incident closes, a grant expires. */
import { sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { notSetAside, workOnEach } from '../jobs/set-aside.ts'
import { moveRecord } from '../records/records.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { fromType } from '../store/rows.ts'

const maxMovesPerRun = 100
const task = 'timely-moves'

/**
 * Makes the moves that are due. Returns their number. Safe on several nodes at once: a move applies to the version of the record that was
 * found due, because a move that keeps the state (the run of a schedule) could be made twice.
 */
export const makeTimelyMoves = async (engine: Engine): Promise<number> => {
  let made = 0
  for (const [type, { lifecycle }] of engine.house.records)
    for (const [name, move] of Object.entries(lifecycle.moves)) {
      if (!move.timely) continue
      const where = resolveValues(both({ field: 'state', in: move.from }, move.timely), { now: engine.now(), me: null, teams: [] })
      // those that are set aside must not take the places of those that can move
      const due = await engine.database.as('*')<{ id: string; version: number }>(sql`
        select r.id, r.version ${fromType(type)} where r.type = ${type} and ${conditionSql(engine.house, type, where)}
          and ${notSetAside(task, sql`${`${type} ${name} `} || r.id`)}
        order by r.updated_at limit ${maxMovesPerRun}`)
      const done = await workOnEach(engine, {
        task,
        units: due,
        nameOf: ({ id }) => `${type} ${name} ${id}`,
        work: ({ id, version }) => moveUnchanged(engine, { type, id, version, name }),
      })
      made += done.length
    }
  return made
}

interface DueMove {
  readonly type: string
  readonly id: string
  readonly version: number
  readonly name: string
}

/** A record that has changed since is found again by the next run, if the move is still due. */
const moveUnchanged = async (engine: Engine, { type, id, version, name }: DueMove): Promise<void> => {
  await moveRecord(engine, theSystem, type, id, name, {}, { version }).catch((error: unknown) => {
    if (!(error instanceof Fault) || error.code !== 'record.changed') throw error
  })
}
