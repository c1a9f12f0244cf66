/** Filters records of any type by access. */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { scopeOf } from '../store/database.ts'
import { fromType } from '../store/rows.ts'
import { visibleTo } from './request-conditions.ts'

/** The ids of those records that the actor may read; one query for each type. */
export const visibleIds = async (
  engine: Engine,
  who: Actor,
  found: readonly { readonly id: string; readonly type: string }[],
): Promise<ReadonlySet<string>> => {
  const run = engine.database.as(scopeOf(who.organisations))
  const byType = Map.groupBy(found, ({ type }) => type)
  const lists = await Promise.all(
    [...byType].map(([type, rows]) =>
      run<{ id: string }>(sql`
        select r.id ${fromType(type)}
        where r.id = any (cast(${rows.map(({ id }) => id)} as uuid[])) and ${conditionSql(engine.house, type, visibleTo(engine, type, who))}`),
    ),
  )
  return new Set(lists.flat().map((row) => row.id))
}
