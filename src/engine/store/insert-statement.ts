/**
 * The statement that creates records of one type, any number of them: the spine, the rows of the type's table, story, clocks and outbox.
 * Its rows are three JSON documents (records, story, clocks), so that the text depends only on the type. It is compiled once, and
 * PostgreSQL prepares it once.
 */
import { type RawBuilder, sql } from 'kysely'
import type { House } from '#kernel/house.ts'
import { ownValue } from '#kernel/own-value.ts'
import { compile, precompiled } from './database.ts'
import { type ClockLine, insertClocks, insertStory, type StoryLine } from './insert-lines.ts'
import { columnOf, isCustom, snake, tableOf } from './sql-names.ts'
import type { SearchContent, StoryEntry, Write, Written } from './write-statement.ts'

/** A record that is created, with its id; without a number it gets the next one, and without a version it has the first. */
export interface NewRecord {
  readonly values: Readonly<Record<string, unknown>>
  readonly search?: SearchContent | undefined
  /** Absent if nobody is notified of this record alone. */
  readonly outbox?: Write['outbox']
}

export interface NewRecords {
  readonly records: readonly NewRecord[]
  readonly story: readonly StoryLine[]
  readonly clocks: readonly ClockLine[]
}

/** What the document of the records contains besides their columns. */
const parts = sql`"$custom" jsonb, "$numbered" boolean, "$title" text, "$body" text, "$parts" text, "$kind" text, "$outbox" jsonb`

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
  const spine = Object.keys(house.base).filter((name) => name !== 'number' && name !== 'version' && name !== 'type')
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
  const { text } = compile(sql`
    with x as materialized (
      select * from json_to_recordset(cast(${null} as json)) as d(${sql.join(typed)}, version integer, ${parts})
    ), n as materialized (
      select id, coalesce(number, ${sql.lit(prefix)} || lpad(nextval(${sql.lit(`number_${snake(type)}`)})::text, 7, '0')) as drawn from x
    ), r as (
      insert into record (${list(spine)}, type, version, number, custom, search, shared)
      select ${listOfX(spine)}, ${sql.lit(type)}, coalesce(x.version, 1), n.drawn, x."$custom",
        search_document(case when x."$numbered" then n.drawn end, x."$title", x."$body", x."$parts"), ${sql.lit(shared)}
      from x join n using (id)
      returning id, number, version
    ), t as (
      insert into ${sql.table(tableOf(type))} (${list(['id', 'organisation', ...own])}) select ${listOfX(['id', 'organisation', ...own])} from x
    ), s as (${insertStory(type, null)}
    ), c as (${insertClocks(type, null)}
    ), o as (
      insert into outbox (record, type, organisation, kind, payload)
      select id, ${sql.lit(type)}, organisation, "$kind", "$outbox" from x where "$kind" is not null
    )
    select id, number, version from r`)
  return { text, columns, custom }
}

const documentOf = ({ columns, custom }: Shape, { values, search, outbox }: NewRecord): object => {
  const row: Record<string, unknown> = {}
  const put = (column: string, value: unknown): void => {
    if (value !== null && value !== undefined) row[column] = value
  }
  for (const [field, column] of columns) put(column, ownValue(values, field))
  put('version', ownValue(values, 'version'))
  row['$custom'] = Object.fromEntries(custom.map((name) => [name, ownValue(values, name) ?? null]).filter(([, value]) => value !== null))
  if (search) Object.assign(row, { $numbered: search.hasNumber, $title: search.title, $body: search.body, $parts: search.parts })
  if (outbox) Object.assign(row, { $kind: outbox.kind, $outbox: { ...outbox, version: 1 } })
  return row
}

/** Creates the records of one type with their lines. Returns their ids with their numbers, in no particular order. */
export const insertRecords = (house: House, type: string, { records, story, clocks }: NewRecords): RawBuilder<Written> => {
  const shape = shapeOf(house, type)
  const documents = [records.map((record) => documentOf(shape, record)), story, clocks]
  return precompiled(
    shape.text,
    documents.map((document) => JSON.stringify(document)),
  )
}

/** The same for planned writes, which have no version. */
export const insertStatement = (house: House, type: string, writes: readonly Write[]): RawBuilder<Written> =>
  insertRecords(house, type, {
    records: writes,
    story: writes.flatMap(({ id, organisation, story }) =>
      story.map((entry) => ({ record: id, organisation, version: 1, ...lineOf(entry) })),
    ),
    clocks: writes.flatMap(({ id, organisation, clocks }) => clocks.map((clock) => ({ ...clock, record: id, organisation }))),
  })

const lineOf = ({ who, text, ...entry }: StoryEntry): Omit<StoryLine, 'record' | 'organisation' | 'version'> => ({
  ...entry,
  actorKind: who.kind,
  actor: who.id,
  actorName: who.name,
  ...(typeof text === 'object' ? { message: text } : { text }),
})
