/**
 * Writes many records in a few statements: each statement has one JSON document with all rows, so that a batch needs as many round
 * trips as a single record (measured with the real year: 119,998 rows in some hundred statements of some ten milliseconds).
 */
import { type RawBuilder, sql } from 'kysely'
import { searchContent } from '#engine/records/search-content.ts'
import { type ClockLine, insertClocks, insertStory, type StoryLine } from '#engine/store/insert-lines.ts'
import { insertRecords } from '#engine/store/insert-statement.ts'
import { columnOf, isCustom, snake, tableOf } from '#engine/store/sql-names.ts'
import type { House } from '#kernel/house.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'

/** A complete record; without a number it gets the next one. */
export type WholeRecord = Values & { readonly id: string; readonly type: string }

interface Shape {
  readonly base: readonly string[]
  readonly own: readonly string[]
  readonly custom: readonly string[]
}

const shapeOf = (house: House, type: string): Shape => {
  const names = Object.keys(house.fieldsOf(type))
  return {
    base: Object.keys(house.base).filter((name) => name !== 'type'),
    own: names.filter((name) => !(name in house.base) && !isCustom(name)),
    custom: names.filter(isCustom),
  }
}

const document = (house: House, type: string, { base, own, custom }: Shape, records: readonly WholeRecord[]): string => {
  const columns = [...base, ...own].map((name) => [name, snake(name)] as const)
  return JSON.stringify(
    records.map((record) => {
      const { title, body, parts, hasNumber } = searchContent(house, type, record)
      const row: Record<string, unknown> = { search_title: title, search_body: body, search_parts: parts, search_number: hasNumber }
      for (const [name, column] of columns) if ((ownValue(record, name) ?? null) !== null) row[column] = ownValue(record, name)
      row['custom'] = Object.fromEntries(custom.map((name) => [name, ownValue(record, name) ?? null]))
      return row
    }),
  )
}

const rowsOf = (house: House, type: string, { base, own }: Shape, text: string): RawBuilder<unknown> => {
  const columns = [...base, ...own].map((name) => sql`${sql.id(snake(name))} ${sql.raw(typeOf(house, type, name))}`)
  return sql`json_to_recordset(cast(${text} as json)) as d(${sql.join([...columns, sql`custom jsonb`, sql`search_title text, search_body text, search_parts text, search_number boolean`])})`
}

const typeOf = (house: House, type: string, name: string): string => {
  const field = house.fieldOf(type, name)
  if (!field) throw new Error(`${type} has no field "${name}"`)
  return name === 'version' ? 'integer' : columnOf(field).type
}

/** What a row of the document `x` is found by. */
const searchOf = (number: string): RawBuilder<unknown> =>
  sql`search_document(case when x.search_number then ${sql.ref(number)} end, x.search_title, x.search_body, x.search_parts)`

/** What is written with records: their story and their clocks. */
export interface BulkLines {
  readonly entries: readonly StoryLine[]
  readonly clocks?: readonly ClockLine[]
}

/** Further parts of the statement that writes the records; PostgreSQL checks the references between them at its end. */
const linesOf = (type: string, { entries, clocks = [] }: BulkLines): RawBuilder<unknown> =>
  sql`${entries.length === 0 ? sql`` : sql`, s as (${insertStory(type, JSON.stringify(entries))})`}${clocks.length === 0 ? sql`` : sql`, c as (${insertClocks(type, JSON.stringify(clocks))})`}`

/** Inserts records with the rows of their own table, their story and their clocks; nobody is notified of each. */
export const insertBatch = (
  house: House,
  type: string,
  records: readonly WholeRecord[],
  { entries, clocks = [] }: BulkLines,
): RawBuilder<unknown> =>
  insertRecords(house, type, {
    records: records.map((values) => ({ values, search: searchContent(house, type, values) })),
    story: entries,
    clocks,
  })

/** Updates records, which were read with a lock, to these values. */
export const updateBatch = (house: House, type: string, records: readonly WholeRecord[], lines: BulkLines): RawBuilder<unknown> => {
  const shape = shapeOf(house, type)
  const spine = shape.base.filter((name) => !['id', 'number', 'organisation'].includes(name))
  const sets = (names: readonly string[]): RawBuilder<unknown> =>
    sql.join(names.map((name) => sql`${sql.id(snake(name))} = x.${sql.id(snake(name))}`))
  const own =
    shape.own.length > 0 ? sql`, t as (update ${sql.table(tableOf(type))} t set ${sets(shape.own)} from x where t.id = x.id)` : sql``
  return sql`
    with x as materialized (select * from ${rowsOf(house, type, shape, document(house, type, shape, records))})${own}${linesOf(type, lines)}
    update record r set ${sets(spine)}, custom = jsonb_strip_nulls(r.custom || x.custom), search = ${searchOf('r.number')}
    from x where r.id = x.id`
}

/** Deletes the clocks of records, before the clocks recomputed from the story are inserted by another statement. */
export const deleteClocks = (records: readonly string[]): RawBuilder<unknown> =>
  sql`delete from clock where record = any (cast(${records} as uuid[]))`

/** The counter follows imported numbers up to this distance; beyond it, they would collide after ten million new records. */
const maxCounterSteps = 10_000_000

/**
 * Advances the counter of a type past the imported numbers. It uses nextval, because setval could move the counter back while others
 * draw numbers.
 */
export const passNumbers = (type: string, prefix: string, numbers: readonly string[]): RawBuilder<unknown> | undefined => {
  const own = numbers.flatMap((number) =>
    number.startsWith(prefix) && /^\d{1,15}$/.test(number.slice(prefix.length)) ? [Number(number.slice(prefix.length))] : [],
  )
  const largest = own.reduce((a, b) => Math.max(a, b), 0)
  if (largest === 0) return undefined
  const sequence = sql.table(`number_${snake(type)}`)
  return sql`
    select max(nextval(${`number_${snake(type)}`})) from (select case when is_called then last_value else last_value - 1 end as at from ${sequence}) s,
      generate_series(1, case when ${largest}::bigint - s.at <= ${maxCounterSteps} then ${largest}::bigint - s.at else 0 end)`
}

/** Notifies the rest of the program of imported records: one notice for a batch, not one for each row of history. */
export const announce = (type: string, organisation: string, importId: string, count: number): RawBuilder<unknown> => sql`
  insert into outbox (record, type, organisation, kind, payload)
  values (null, ${type}, ${organisation}, 'imported', cast(${JSON.stringify({ import: importId, count, who: 'import' })} as jsonb))`
