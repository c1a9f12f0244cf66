/** The SQL that brings a migrated database up to the declarations. It only adds, renames and converts; nothing is dropped automatically. */
import type pg from 'pg'
import type { House } from '#kernel/house.ts'
import { type DesiredColumn, type DesiredTable, desiredTables } from './desired.ts'

/** The schema of the database. */
export interface ActualSchema {
  /** Types of columns, by table and name. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly indexes: ReadonlySet<string>
  readonly constraints: ReadonlySet<string>
  readonly sequences: ReadonlySet<string>
  /** The policies of row-level security, as `table policy`. */
  readonly policies: ReadonlySet<string>
}

/** Reads the schema of the database. */
export const readActual = async (client: pg.ClientBase): Promise<ActualSchema> => {
  const columns = new Map<string, Map<string, string>>()
  const found = await client.query<{ table: string; column: string; type: string }>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`)
  for (const { table, column, type } of found.rows) columns.set(table, (columns.get(table) ?? new Map()).set(column, short(type)))
  const names = async (query: string): Promise<ReadonlySet<string>> =>
    new Set((await client.query<{ name: string }>(query)).rows.map((row) => row.name))
  return {
    columns,
    indexes: await names(`select indexname as name from pg_indexes where schemaname = 'public'`),
    constraints: await names(`select conname as name from pg_constraint where connamespace = 'public'::regnamespace`),
    sequences: await names(`select sequencename as name from pg_sequences where schemaname = 'public'`),
    policies: await names(`select tablename || ' ' || policyname as name from pg_policies where schemaname = 'public'`),
  }
}

/** The type names of PostgreSQL as `fields/<kind>/column.ts` writes them. */
const short = (type: string): string => type.replace(/^timestamp\((\d)\) with time zone$/, 'timestamptz($1)')

/** The statements in order: tables and columns, references, indexes. Empty if the database matches the declarations. */
export const schemaDifference = async (client: pg.ClientBase, house: House): Promise<readonly string[]> =>
  tableDifference(await readActual(client), desiredTables(house))

/** The statements for some of the tables. */
export const tableDifference = (actual: ActualSchema, tables: readonly DesiredTable[]): readonly string[] => [
  ...tables.flatMap((table) => tableStatements(table, actual)),
  ...tables.flatMap((table) => table.columns.flatMap((column) => referenceStatements(table, column, actual))),
  ...tables.flatMap((table) =>
    table.indexes
      .filter((index) => !actual.indexes.has(index.name))
      .map(
        (index) =>
          `create ${index.unique ? 'unique ' : ''}index "${index.name}" on "${table.name}" ${index.using ? `using ${index.using} ` : ''}(${quoted(index.columns)});`,
      ),
  ),
]

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const tableStatements = (table: DesiredTable, actual: ActualSchema): readonly string[] => {
  const sequence = `number_${table.name}`
  const made = actual.sequences.has(sequence) ? [] : [`create sequence "${sequence}";`]
  const there = actual.columns.get(table.name)
  if (!there) {
    const lines = [
      '  id uuid primary key references record (id)',
      '  organisation uuid not null',
      ...table.columns.map((c) => `  "${c.name}" ${c.type}${c.required ? ' not null' : ''}`),
    ]
    return [...made, `create table "${table.name}" (\n${lines.join(',\n')}\n);`, ...rowSecurity(table, actual)]
  }
  return [...made, ...table.columns.flatMap((column) => columnStatements(table.name, column, there)), ...rowSecurity(table, actual)]
}

/** Own organisations are seen and written; shared records of those above are seen (migrations/0015). */
const rowSecurity = ({ name, shared }: DesiredTable, { policies }: ActualSchema): readonly string[] => [
  ...(policies.has(`${name} by_organisation`)
    ? []
    : [
        `alter table "${name}" enable row level security;`,
        `create policy by_organisation on "${name}" using ((select scope_is_program()) or organisation = any ((select scope_organisations())::uuid[]));`,
      ]),
  ...(shared && !policies.has(`${name} shared_from_above`)
    ? [`create policy shared_from_above on "${name}" for select using (organisation = any ((select scope_above())::uuid[]));`]
    : []),
]

const columnStatements = (table: string, column: DesiredColumn, there: ReadonlyMap<string, string>): readonly string[] => {
  const type = there.get(column.name)
  if (type === undefined) {
    const before = column.was.find((name) => there.has(name))
    return before
      ? [`alter table "${table}" rename column "${before}" to "${column.name}";`]
      : [`alter table "${table}" add column "${column.name}" ${column.type};`]
  }
  if (type === column.type) return []
  return [`alter table "${table}" alter column "${column.name}" type ${column.type} using "${column.name}"::${column.type};`]
}

const referenceStatements = (table: DesiredTable, column: DesiredColumn, actual: ActualSchema): readonly string[] => {
  const name = `${table.name}_${column.name}_fkey`.slice(0, 63)
  return column.references && !actual.constraints.has(name)
    ? [`alter table "${table.name}" add constraint "${name}" foreign key ("${column.name}") references "${column.references}" (id);`]
    : []
}
