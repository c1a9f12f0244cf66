/** Finds records that a user may read: by full-text search over all types, or as options of a reference field. */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Phase } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { scopeOf } from '../store/database.ts'
import { searchSql } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { mayRead } from './rights.ts'
import { visibleIds } from './visible-ids.ts'

export interface FoundRecord {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly phase: Phase
}

export interface FoundOption {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The state. */
  readonly detail: string
}

/** How many candidates are read for each wanted result, because the user may not be allowed to read some of them. */
const candidatesPerResult = 3

/** Records of all types that match the text or the number, best match first. */
export const searchRecords = async (
  engine: Engine,
  who: Actor,
  { text, types: wanted, limit }: { readonly text: string; readonly types?: readonly string[] | undefined; readonly limit: number },
): Promise<readonly FoundRecord[]> => {
  const types = [...engine.house.records.keys()].filter((type) => mayRead(engine.house, type, who) && (!wanted || wanted.includes(type)))
  const run = engine.database.as(scopeOf(who))
  // the table `record` finds candidates of all types; the access condition of each type then filters them
  const found = await run<{ id: string; type: string }>(sql`
    select r.id, r.type from record r
    where r.type = any (cast(${types} as text[])) and ${searchSql(text)}
    order by (r.number = upper(${text})) desc,
      ts_rank(r.search, websearch_to_tsquery('sereno_es', ${text}) || websearch_to_tsquery('sereno_en', ${text})) desc, r.updated_at desc
    limit ${limit * candidatesPerResult}`)
  const visible = await visibleIds(engine, who, found)
  const ids = found.flatMap(({ id }) => (visible.has(id) ? [id] : [])).slice(0, limit)
  return run<FoundRecord>(sql`
    select id, type, number, title, state, phase from record
    where id = any (cast(${ids} as uuid[]))
    order by array_position(cast(${ids} as uuid[]), id)`)
}

export interface OptionsQuestion {
  readonly type: string
  /** A part of the title, or the beginning of the number; empty for all records. */
  readonly text: string
  /** Resolved, and limited to what the actor may read. */
  readonly where: Condition
  readonly limit: number
}

/** The options of a field that refers to the type: records that are open or in effect. */
export const findOptions = ({ house, database }: Engine, who: Actor, { type, text, where, limit }: OptionsQuestion) => {
  const { current } = house.type(type).model
  const like = `%${text.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
  return database.as(scopeOf(who))<FoundOption>(sql`
    select r.id, r.number, r.title, r.state as detail ${fromType(type)}
    where r.type = ${type} and (r.phase not in ('closed', 'cancelled') or r.state = any (cast(${current} as text[])))
      and ${conditionSql(house, type, where)}
      ${text ? sql`and (fold(r.title) like fold(${like}) or r.number like upper(${like}))` : sql``}
    order by ${text ? sql`starts_with(fold(r.title), fold(${text})) desc,` : sql``} r.title
    limit ${limit}`)
}
