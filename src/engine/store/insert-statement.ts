/**
 * The statement that creates records of one type, any number of them: the spine, the rows of the type's table, story, clocks and outbox.
 * All rows are one JSON document, so that the text depends only on the type. It is compiled once, and PostgreSQL prepares it once.
 */
import { type RawBuilder, sql } from 'kysely'
import type { House } from '#kernel/house.ts'
import { ownValue } from '#kernel/own-value.ts'
import { compile, precompiled } from './database.ts'
import { columnOf, isCustom, snake, tableOf } from './sql-names.ts'
import type { Write, Written } from './write-statement.ts'

/** What the document of the statement contains besides the columns of the record. */
const parts = sql`"$custom" jsonb, "$search" json, "$story" json, "$clocks" json, "$outbox" jsonb`

const storyColumns = sql`at timestamptz, kind text, move text, "from" text, "to" text, actor_kind text, actor uuid, actor_name text, changes jsonb, related jsonb,
      text text, message jsonb, internal boolean`

const clockColumns = sql`id uuid, metric text, "targetId" uuid, agreement uuid, kind text, party uuid, calendar uuid, "targetSeconds" bigint, state text,
      "startedAt" timestamptz, "stoppedAt" timestamptz, since timestamptz, "elapsedSeconds" bigint, "dueAt" timestamptz, "breachedAt" timestamptz, raised integer,
      "nextAt" timestamptz, ledger jsonb`

interface Shape {
  readonly text: string
  /** The fields with columns, and their names in the document. */
  readonly columns: readonly (readonly [field: string, column: string])[]
  readonly custom: readonly string[]
}

const shapes = new WeakMap<House, Map<string, Shape>>()

const shapeOf = (house: House, type: string): Shape => {
  const known = shapes.get(house) ?? new Map<string, Shape>()
  shapes.set(house, known)
  const shape = known.get(type) ?? compileShape(house, type)
  known.set(type, shape)
  return shape
}

const compileShape = (house: House, type: string): Shape => {
  const names = Object.keys(house.fieldsOf(type))
  const spine = Object.keys(house.base).filter((name) => name !== 'number' && name !== 'version')
  const own = names.filter((name) => !(name in house.base) && !isCustom(name))
  const custom = names.filter(isCustom)
  const columns = [...spine, 'number', ...own].map((name) => [name, snake(name)] as const)
  const typed = columns.map(([name, column]) => {
    const field = house.fieldOf(type, name)
    if (!field) throw new Error(`${type} has no field "${name}"`)
    return sql`${sql.id(column)} ${sql.raw(columnOf(field).type)}`
  })
  const list = (fields: readonly string[]): RawBuilder<unknown> => sql.join(fields.map((name) => sql.id(snake(name))))
  const listOfX = (fields: readonly string[]): RawBuilder<unknown> => sql.join(fields.map((name) => sql`x.${sql.id(snake(name))}`))
  const { prefix, shared } = house.type(type).model
  const typeName = sql.lit(type)
  const { text } = compile(sql`
    with x as materialized (
      select * from json_to_recordset(cast(${null} as json)) as d(${sql.join(typed)}, ${parts})
    ), n as materialized (
      select id, coalesce(number, ${sql.lit(prefix)} || lpad(nextval(${sql.lit(`number_${snake(type)}`)})::text, 7, '0')) as drawn from x
    ), r as (
      insert into record (${list(spine)}, number, custom, search, shared)
      select ${listOfX(spine)}, n.drawn, x."$custom",
        search_document(case when (x."$search" ->> 'hasNumber')::boolean then n.drawn end, x."$search" ->> 'title', x."$search" ->> 'body', x."$search" ->> 'parts'), ${sql.lit(shared)}
      from x join n using (id)
      returning id, number, version
    ), t as (
      insert into ${sql.table(tableOf(type))} (${list(['id', 'organisation', ...own])}) select ${listOfX(['id', 'organisation', ...own])} from x
    ), s as (
      insert into story (record, type, organisation, version, at, kind, move, from_state, to_state, actor_kind, actor, actor_name, changes, related, text, message, internal)
      select x.id, ${typeName}, x.organisation, 1, s.at, s.kind, s.move, s."from", s."to", s.actor_kind, s.actor, s.actor_name, s.changes, s.related, s.text, s.message, s.internal
      from x, json_to_recordset(x."$story") as s(${storyColumns})
    ), c as (
      insert into clock (id, record, organisation, type, metric, target_id, agreement, kind, party, calendar, target_seconds, state, started_at, stopped_at, since,
        elapsed_seconds, due_at, breached_at, raised, next_at, ledger)
      select c.id, x.id, x.organisation, ${typeName}, c.metric, c."targetId", c.agreement, c.kind, c.party, c.calendar, c."targetSeconds", c.state, c."startedAt",
        c."stoppedAt", c.since, c."elapsedSeconds", c."dueAt", c."breachedAt", c.raised, c."nextAt", c.ledger
      from x, json_to_recordset(x."$clocks") as c(${clockColumns})
    ), o as (
      insert into outbox (record, type, organisation, kind, payload)
      select x.id, ${typeName}, x.organisation, x."$outbox" ->> 'kind', x."$outbox" || '{"version": 1}' from x
    )
    select id, number, version from r`)
  return { text, columns, custom }
}

const documentOf = ({ columns, custom }: Shape, { values, search, story, clocks, outbox }: Write): object => {
  const row: Record<string, unknown> = {}
  for (const [field, column] of columns) {
    const value = ownValue(values, field)
    if (value !== null && value !== undefined) row[column] = value
  }
  row['$custom'] = Object.fromEntries(custom.flatMap((name) => (Object.hasOwn(values, name) ? [[name, ownValue(values, name)]] : [])))
  row['$search'] = search ?? null
  row['$story'] = story.map(({ who, text, internal = true, ...entry }) => ({
    ...entry,
    actor_kind: who.kind,
    actor: who.id,
    actor_name: who.name,
    internal,
    ...(typeof text === 'object' ? { message: text } : { text }),
  }))
  row['$clocks'] = clocks
  row['$outbox'] = outbox
  return row
}

/** Creates new records of one type; `writes` have no version. Returns their ids with their numbers, in no particular order. */
export const insertStatement = (house: House, type: string, writes: readonly Write[]): RawBuilder<Written> => {
  const shape = shapeOf(house, type)
  return precompiled(shape.text, [JSON.stringify(writes.map((write) => documentOf(shape, write)))])
}
