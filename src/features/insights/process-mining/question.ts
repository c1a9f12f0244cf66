/** The scope of mining: complete stories of the records of one type that meet a condition and were opened in a period. */
import { type RawBuilder, sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import type { Run } from '#engine/store/database.ts'
import { whereOf } from '#engine/store/list.ts'
import { fromType } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'

export interface MiningQuestion {
  readonly type: string
  /** Who asks: decides which teams are named. */
  readonly asker: Actor
  /** Resolved, including the rights of the reader. */
  readonly where: Condition
  /** The period of the opening: from inclusive, to exclusive. Stories are complete, including events after the period. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The scope for the database. */
export interface MiningScope {
  readonly engine: Engine
  readonly run: Run
  readonly asker: Actor
  readonly type: string
  /** A CTE `picked` with the ids of the records. */
  readonly picked: RawBuilder<unknown>
}

export const asked = (engine: Engine, run: Run, { type, asker, where, from, to }: MiningQuestion): MiningScope => {
  const opened: Condition = both(from ? { field: 'openedAt', gte: from } : undefined, to ? { field: 'openedAt', lt: to } : undefined)
  const chosen = whereOf(engine.house, { type, where: both(where, opened) })
  return { engine, run, asker, type, picked: sql`picked as materialized (select r.id ${fromType(type)} where ${chosen})` }
}
