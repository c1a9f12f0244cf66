/** Finds records that a person may read: by words over all types, or to choose from in a field. */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Phase } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition.ts'
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

/** So many times the records wanted are looked at, since some of them may not be read. */
const candidatesPerResult = 3

/** Records of all types by words or number, best first. */
export const searchRecords = async (
  engine: Engine,
  who: Actor,
  { text, types: wanted, limit }: { readonly text: string; readonly types?: readonly string[] | undefined; readonly limit: number },
): Promise<readonly FoundRecord[]> => {
  const types = [...engine.house.records.keys()].filter((type) => mayRead(engine.house, type, who) && (!wanted || wanted.includes(type)))
  const run = engine.database.as(scopeOf(who.organisations))
  // the spine finds candidates over all types; each is then asked of its own access condition
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
  /** The beginning of a title or number, or a part of the title; everything where it is empty. */
  readonly text: string
  /** Resolved, and limited to what the actor may read. */
  readonly where: Condition
  readonly limit: number
}

/** Records to choose from in a field that refers to the type: those that are open or in effect. */
export const findOptions = ({ house, database }: Engine, who: Actor, { type, text, where, limit }: OptionsQuestion) => {
  const { current } = house.type(type).model
  const like = `%${text.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
  return database.as(scopeOf(who.organisations))<FoundOption>(sql`
    select r.id, r.number, r.title, r.state as detail ${fromType(type)}
    where r.type = ${type} and (r.phase not in ('closed', 'cancelled') or r.state = any (cast(${current} as text[])))
      and ${conditionSql(house, type, where)}
      ${text ? sql`and (fold(r.title) like fold(${like}) or r.number like upper(${like}))` : sql``}
    order by ${text ? sql`starts_with(fold(r.title), fold(${text})) desc,` : sql``} r.title
    limit ${limit}`)
}
