/** The moves that the program makes when they are due (`timely`): a resolved incident closes, a grant expires. */
import { sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import { both } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { Engine } from '../engine.ts'
import { notSetAside, workOnEach } from '../jobs/set-aside.ts'
import { moveRecord } from '../records/records.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { fromType } from '../store/rows.ts'

const maxMovesPerRun = 100
const task = 'timely-moves'

/** Makes the moves that are due. Returns their number. Safe on several nodes: a record that has already moved is not found again. */
export const makeTimelyMoves = async (engine: Engine): Promise<number> => {
  let made = 0
  for (const [type, { lifecycle }] of engine.house.records)
    for (const [name, move] of Object.entries(lifecycle.moves)) {
      if (!move.timely) continue
      const where = resolveValues(both({ field: 'state', in: move.from }, move.timely), { now: engine.now(), me: null, teams: [] })
      // those that are set aside must not take the places of those that can move
      const due = await engine.database.as('*')<{ id: string }>(sql`
        select r.id ${fromType(type)} where r.type = ${type} and ${conditionSql(engine.house, type, where)}
          and ${notSetAside(task, sql`${`${type} ${name} `} || r.id`)}
        order by r.updated_at limit ${maxMovesPerRun}`)
      const done = await workOnEach(engine, {
        task,
        units: due,
        nameOf: ({ id }) => `${type} ${name} ${id}`,
        work: ({ id }) => moveRecord(engine, theSystem, type, id, name),
      })
      made += done.length
    }
  return made
}
