/** Filters records of any type by access. */
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { fromType } from '../store/rows.ts'
import { mayRead, mayReadAll, visibleTo } from './rights.ts'

/** The ids of those records, found in the scope of the actor, that the actor may read; one query for each type that is limited by a condition. Inside a transaction, `run` is its own. */
export const visibleIds = async (
  engine: Engine,
  who: Actor,
  found: readonly { readonly id: string; readonly type: string }[],
  run: Run = engine.database.as(scopeOf(who)),
): Promise<ReadonlySet<string>> => {
  // a room from outside may be missing, and its records with it
  const byType = [...Map.groupBy(found, ({ type }) => type)].filter(([type]) => engine.house.records.has(type))
  // the scope has already limited the rows to organisations
  const open = byType.flatMap(([type, rows]) => (mayReadAll(engine.house, type, who) ? rows.map(({ id }) => id) : []))
  const limited = byType.filter(([type]) => mayRead(engine.house, type, who) && !mayReadAll(engine.house, type, who))
  const lists = await Promise.all(
    limited.map(([type, rows]) =>
      run<{ id: string }>(sql`
        select r.id ${fromType(type)}
        where r.id = any (cast(${rows.map(({ id }) => id)} as uuid[])) and ${conditionSql(engine.house, type, visibleTo(engine, type, who))}`),
    ),
  )
  return new Set([...open, ...lists.flat().map(({ id }) => id)])
}

/** Whether the actor may read the record of any type in a query that runs in the scope of the actor; `spine` is its row of `record`. */
export const mayBeSeen = (engine: Engine, who: Actor, spine: string): RawBuilder<unknown> => {
  const types = [...engine.house.records.keys()].filter((type) => mayRead(engine.house, type, who))
  const open = types.filter((type) => mayReadAll(engine.house, type, who))
  const limited = types.filter((type) => !open.includes(type))
  const [type, id] = [sql.ref(`${spine}.type`), sql.ref(`${spine}.id`)]
  const conditions = limited.map(
    (one) =>
      sql`${type} = ${one} and exists (select ${fromType(one)} where r.id = ${id} and ${conditionSql(engine.house, one, visibleTo(engine, one, who))})`,
  )
  return sql`(${type} = any (cast(${open} as text[]))${sql.join(
    conditions.map((one) => sql` or ${one}`),
    sql``,
  )})`
}
