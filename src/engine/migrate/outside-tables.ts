/**
 * The tables of rooms outside the tree. No file in `migrations/` creates them, so they are updated at every start. Only additions are
 * made; a rename, conversion or removal is refused with an instruction. The caller holds the lock of migrations.
 */
import type pg from 'pg'
import type { House } from '#kernel/house.ts'
import { tableOf } from '../store/sql-names.ts'
import { type DesiredTable, desiredTables } from './desired.ts'
import { type ActualSchema, readActual, tableDifference } from './difference.ts'

export interface OutsideTables {
  /** All declarations, including those from outside. */
  readonly house: House
  /** The record types that come from outside. */
  readonly types: readonly string[]
}

/** The comment on each of these tables, which distinguishes them from Sereno's own. */
const mark = 'record type from outside (SERENO_ROOMS)'

/** Columns that every table of a record type has. */
const spineColumns = ['id', 'organisation']

/** Adds everything that is missing in one transaction. Returns the new tables. */
export const addOutsideTables = async (client: pg.ClientBase, { house, types }: OutsideTables): Promise<readonly string[]> => {
  const names = new Set(types.map(tableOf))
  const tables = desiredTables(house).filter(({ name }) => names.has(name))
  const actual = await readActual(client)
  const marked = await markedTables(client)
  const refused = tables.flatMap((table) => (marked.has(table.name) ? lossesIn(table, actual) : takenBy(table, actual)))
  if (refused.length > 0) throw new Error(`the tables of the rooms in SERENO_ROOMS cannot be updated.\n- ${refused.join('\n- ')}`)
  const statements = tableDifference(actual, tables)
  if (statements.length === 0) return []
  const fresh = tables.filter(({ name }) => !actual.columns.has(name)).map(({ name }) => name)
  const marks = fresh.map((name) => `comment on table "${name}" is '${mark}';`)
  await client.query('begin')
  try {
    await client.query([...statements, ...marks].join('\n'))
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`the tables of the rooms in SERENO_ROOMS could not be created: ${(cause as Error).message}`, { cause })
  }
  return fresh
}

const markedTables = async (client: pg.ClientBase): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and obj_description(oid, 'pg_class') = $1`,
    [mark],
  )
  return new Set(rows.map(({ name }) => name))
}

const takenBy = ({ name }: DesiredTable, actual: ActualSchema): readonly string[] =>
  actual.columns.has(name) ? [`the table "${name}" belongs to Sereno. Give the record type another name.`] : []

/** The changes that could lose data and are therefore refused. */
const lossesIn = ({ name: table, columns }: DesiredTable, actual: ActualSchema): readonly string[] => {
  const there = actual.columns.get(table) ?? new Map<string, string>()
  const declared = new Set([...spineColumns, ...columns.map(({ name }) => name)])
  const renamed = columns.flatMap(({ name, was }) =>
    there.has(name)
      ? []
      : was
          .filter((before) => there.has(before))
          .map(
            (before) =>
              `"${table}": the field "${name}" was called "${before}" before. Rename the column yourself: alter table "${table}" rename column "${before}" to "${name}";`,
          ),
  )
  const former = new Set(columns.flatMap(({ was }) => was))
  const dropped = [...there.keys()]
    .filter((name) => !declared.has(name) && !former.has(name))
    .map(
      (name) =>
        `"${table}": the column "${name}" belongs to no field. Declare the field again, or drop its data yourself: alter table "${table}" drop column "${name}";`,
    )
  const converted = columns.flatMap(({ name, type }) => {
    const before = there.get(name)
    return before === undefined || before === type
      ? []
      : [
          `"${table}": the column "${name}" has the type ${before}, but the field needs ${type}. Convert it yourself, or give the field another name.`,
        ]
  })
  return [...renamed, ...dropped, ...converted]
}
