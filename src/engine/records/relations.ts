/** Relations of a record: created and removed with an entry in its history, and read from both sides. */
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { type Condition, pathsOf } from '#kernel/condition.ts'
import { targetOf } from '#kernel/field.ts'
import { any, type Message, messagesOf, relationName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { mayLookThrough } from '../access/look-through.ts'
import { mayRead, refuseForeign, visibleTo } from '../access/rights.ts'
import { labelsFor } from '../access/shown.ts'
import { mayBeSeen } from '../access/visible-ids.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition-sql.ts'
import { type Run, scopeOf } from '../store/database.ts'
import { readCursor, writeCursor } from '../store/list.ts'
import { pageOf } from '../store/page.ts'
import { fromFor } from '../store/rows.ts'
import { isCustom } from '../store/sql-names.ts'
import { storedText } from '../store/write-statement.ts'
import { en } from './en.ts'
import { relateStatement } from './relate.ts'

const messageOf = messagesOf(en)

export interface NewRelation {
  readonly to: string
  readonly relation: string
  readonly redundancy?: string | undefined
  readonly required?: number | undefined
}

interface RelatedRecord {
  readonly number: string
  readonly title: string
}

/** The sentence of the story of a record that was related to another one. */
export const relatedMessage = ({ number, title, relation }: RelatedRecord & { readonly relation: string }): Message =>
  messageOf('related', { number, title, relation: relationName(relation) })

/** Relates the record to another one that the actor may see. */
export const relateRecords = async (
  engine: Engine,
  who: Actor,
  record: AnyRecord,
  { to, relation, redundancy, required }: NewRelation,
): Promise<{ readonly id: string } | undefined> => {
  if (to === record.id) throw new Fault('value.refused', messageOf('relatedToItself'))
  const relations = Object.keys(engine.house.names.relations)
  if (!relations.includes(relation))
    throw new Fault('value.refused', messageOf('unknownRelation', { relation, relations: any(relations) }), { fields: ['relation'] })
  refuseForeign(who, record)
  const { [to]: other } = await labelsFor(engine, who, [to])
  if (!other) throw new Fault('record.unknown', messageOf('otherUnknown'))
  const { number, title } = other
  const created = await engine.database.transaction(scopeOf(who), async (run) => {
    const [row] = await run(relateStatement(record.id, to, relation, record.organisation, who.id))
    await run(sql`update relation set redundancy = ${redundancy ?? null}, required = ${required ?? null} where id = ${row?.id}`)
    await noteRelation(engine, run, who, record, relatedMessage({ number, title, relation }))
    return row
  })
  await engine.written()
  return created
}

/** Removes a relation of the record, in either direction; does nothing if it does not exist. */
export const endRelation = async (engine: Engine, who: Actor, record: AnyRecord, id: string): Promise<void> => {
  refuseForeign(who, record)
  await engine.database.transaction(scopeOf(who), async (run) => {
    const [gone] = await run<RelatedRecord & { readonly relation: string }>(sql`
      with gone as (
        delete from relation where id = ${id} and (from_id = ${record.id} or to_id = ${record.id})
        returning relation, case when from_id = ${record.id} then to_id else from_id end as other
      )
      select gone.relation, r.number, r.title from gone join record r on r.id = gone.other`)
    if (!gone) return
    const { number, title, relation } = gone
    await noteRelation(engine, run, who, record, messageOf('relationEnded', { number, title, relation: relationName(relation) }))
  })
  await engine.written()
}

/** Adds an entry to the history of the record on which the user acted, and to the outbox, from which the graph is updated. */
const noteRelation = async (engine: Engine, run: Run, who: Actor, record: AnyRecord, message: Message): Promise<void> => {
  const { id, type, organisation, version } = record
  await run(sql`
    with s as (
      insert into story (record, type, organisation, version, at, kind, actor_kind, actor, actor_name, text, message)
      values (${id}, ${type}, ${organisation}, ${version}, ${engine.now()}, 'related', ${who.kind}, ${who.id}, ${who.name}, ${storedText(message)})
    )
    insert into outbox (record, type, organisation, kind, payload)
    values (${id}, ${type}, ${organisation}, 'related', ${JSON.stringify({ kind: 'related' })})`)
}

export interface ReadRelation {
  readonly id: string
  readonly relation: string
  readonly redundancy: string | null
  readonly required: number | null
  readonly way: 'out' | 'in'
  /** The record on the other side. */
  readonly record: Pick<AnyRecord, 'id' | 'type' | 'number' | 'title' | 'state' | 'phase'>
}

export interface RelationPage {
  /** By relation and title of the other record. */
  readonly relations: readonly ReadRelation[]
  /** How many there are on all pages. */
  readonly total: number
  /** The cursor of the next page, if more follow. */
  readonly next: string | null
}

/** A page of the relations of a record in both directions, with those other records that the actor may read; `after` is the cursor of an earlier page. */
export const readRelations = async (
  engine: Engine,
  run: Run,
  who: Actor,
  { id, after, limit }: { readonly id: string; readonly after?: string | undefined; readonly limit: number },
): Promise<RelationPage> => {
  const [last, lastId] = after === undefined ? [] : readCursor(after)
  const [page] = await run<{ readonly total: number; readonly found: readonly ReadRelation[] }>(sql`
    with seen as (
      select l.id, l.relation, l.redundancy, l.required, case when l.from_id = ${id} then 'out' else 'in' end as way, other.title,
        jsonb_build_object('id', other.id, 'type', other.type, 'number', other.number, 'title', other.title, 'state', other.state, 'phase', other.phase) as record
      from relation l
      join record other on other.id = case when l.from_id = ${id} then l.to_id else l.from_id end
      where (l.from_id = ${id} or l.to_id = ${id}) and ${mayBeSeen(engine, who, 'other')}
    ), page as (
      select * from seen
      ${lastId === undefined ? sql`` : sql`where (array[relation, title], id) > (array(select jsonb_array_elements_text(cast(${JSON.stringify(last)} as jsonb))), cast(${lastId} as uuid))`}
      order by array[relation, title], id
      limit ${limit + 1}
    )
    select (select count(*) from seen) as total, coalesce(jsonb_agg(to_jsonb(page) - 'title' order by array[relation, title], id), '[]') as found from page`)
  const { total = 0, found = [] } = page ?? {}
  const { rows, next } = pageOf(found, limit, (end) => writeCursor([[end.relation, end.record.title], end.id]))
  return { relations: rows, total, next }
}

/** How many records that the actor may read refer to this record, for each type and field, in one query. */
export const readReferring = async (engine: Engine, run: Run, who: Actor, record: AnyRecord) => {
  const places = [...engine.house.records.values()]
    .filter(({ model }) => mayRead(engine.house, model.name, who))
    .flatMap(({ model }) =>
      Object.entries(model.fields)
        .filter(
          ([name, field]) => targetOf(field) === record.type && !isCustom(name) && mayLookThrough(engine.house, who, [model.name, name]),
        )
        .map(([name, field]) => ({
          type: model.name,
          where: { field: name, [field.kind === 'refs' ? 'has' : 'is']: record.id } as Condition,
        })),
    )
  if (places.length === 0) return []
  const counts = places.map(({ type, where }) => {
    const visible = visibleTo(engine, type, who, where)
    const from = fromFor(engine.house, type, pathsOf(visible))
    return sql`select ${type}::text as type, ${pathsOf(where)[0]}::text as field,
      (select count(*) ${from} where ${conditionSql(engine.house, type, visible)}) as count`
  })
  const rows = await run<{ type: string; field: string; count: number }>(sql`${sql.join(counts, sql` union all `)}`)
  return rows.filter((row) => row.count > 0)
}
