/**
 * Writes many records in a few statements: each statement has one JSON document with all rows, so that a batch needs as many round
 * trips as a single record (measured with the real year: 119,998 rows in some hundred statements of some ten milliseconds).
 */
import { type RawBuilder, sql } from 'kysely'
import { searchContent } from '#engine/records/search-content.ts'
import type { ClockRow } from '#engine/store/clock-rows.ts'
import { columnOf, isCustom, snake, tableOf } from '#engine/store/sql-names.ts'
import type { House } from '#kernel/house.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'

/** A complete record; without a number it gets the next one. */
export type WholeRecord = Values & { readonly id: string; readonly type: string }

export interface BulkEntry {
  readonly record: string
  readonly organisation: string
  readonly version: number
  readonly at: string
  readonly kind: 'created' | 'imported'
  readonly from: string | null
  readonly to: string | null
  readonly actorKind: string
  readonly actor: string | null
  readonly actorName: string
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>> | null
}

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

const ids = (names: readonly string[]): RawBuilder<unknown> => sql.join(names.map((name) => sql.id(snake(name))))

/** What is written with records: their story and their clocks. */
export interface BulkLines {
  readonly entries: readonly BulkEntry[]
  readonly clocks?: readonly BulkClock[]
}

/** Further parts of the statement that writes the records; PostgreSQL checks the references between them at its end. */
const linesOf = (type: string, { entries, clocks = [] }: BulkLines): RawBuilder<unknown> =>
  sql`${entries.length === 0 ? sql`` : sql`, s as (${insertStory(type, entries)})`}${clocks.length === 0 ? sql`` : sql`, c as (${insertClocks(type, clocks)})`}`

/** Inserts records with the rows of their own table, their story and their clocks. */
export const insertRecords = (
  house: House,
  type: string,
  records: readonly WholeRecord[],
  lines: BulkLines,
): RawBuilder<{ id: string; number: string }> => {
  const shape = shapeOf(house, type)
  const { prefix, shared } = house.type(type).model
  const plain = shape.base.filter((name) => name !== 'number')
  return sql<{ id: string; number: string }>`
    with x as materialized (select * from ${rowsOf(house, type, shape, document(house, type, shape, records))}), n as materialized (
      select id, coalesce(number, ${prefix} || lpad(nextval(${`number_${snake(type)}`})::text, 7, '0')) as drawn from x
    ), r as (
      insert into record (${ids(plain)}, number, type, custom, search, shared)
      select ${ids(plain)}, n.drawn, ${type}, jsonb_strip_nulls(x.custom), ${searchOf('n.drawn')}, cast(${shared} as boolean) from x join n using (id)
      returning id, number
    ), t as (
      insert into ${sql.table(tableOf(type))} (id, organisation${shape.own.length > 0 ? sql`, ${ids(shape.own)}` : sql``})
      select id, organisation${shape.own.length > 0 ? sql`, ${ids(shape.own)}` : sql``} from x
    )${linesOf(type, lines)}
    select id, number from r`
}

/** Updates records, which were read with a lock, to these values. */
export const updateRecords = (house: House, type: string, records: readonly WholeRecord[], lines: BulkLines): RawBuilder<unknown> => {
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

const insertStory = (type: string, entries: readonly BulkEntry[]): RawBuilder<unknown> => sql`
  insert into story (record, type, organisation, version, at, kind, from_state, to_state, actor_kind, actor, actor_name, changes)
  select record, ${type}, organisation, version, at, kind, "from", "to", "actorKind", actor, "actorName", changes
  from json_to_recordset(cast(${JSON.stringify(entries)} as json)) as x(record uuid, organisation uuid, version integer, at timestamptz, kind text,
    "from" text, "to" text, "actorKind" text, actor uuid, "actorName" text, changes jsonb)`

export interface BulkClock extends ClockRow {
  readonly record: string
  readonly organisation: string
}

/** Deletes the clocks of records, before the clocks recomputed from the story are inserted by another statement. */
export const deleteClocks = (records: readonly string[]): RawBuilder<unknown> =>
  sql`delete from clock where record = any (cast(${records} as uuid[]))`

const insertClocks = (type: string, clocks: readonly BulkClock[]): RawBuilder<unknown> => sql`
  insert into clock (id, record, organisation, type, metric, target_id, agreement, kind, party, calendar, target_seconds, state, started_at, stopped_at, since,
    elapsed_seconds, due_at, breached_at, raised, next_at, ledger)
  select id, record, organisation, ${type}, metric, "targetId", agreement, kind, party, calendar, "targetSeconds", state, "startedAt", "stoppedAt", since,
    "elapsedSeconds", "dueAt", "breachedAt", raised, "nextAt", ledger
  from json_to_recordset(cast(${JSON.stringify(clocks)} as json)) as x(id uuid, record uuid, organisation uuid, metric text, "targetId" uuid, agreement uuid,
    kind text, party uuid, calendar uuid, "targetSeconds" bigint, state text, "startedAt" timestamptz, "stoppedAt" timestamptz, since timestamptz,
    "elapsedSeconds" bigint, "dueAt" timestamptz, "breachedAt" timestamptz, raised integer, "nextAt" timestamptz, ledger jsonb)`

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
