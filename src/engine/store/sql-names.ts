/** The SQL names of declarations: `resolvedAt` -> resolved_at, `incident-model` -> incident_model. */
import { type RawBuilder, sql } from 'kysely'
import { columns } from '#fields/columns.ts'
import type { KindName } from '#fields/kinds.ts'
import type { Field } from '#kernel/field.ts'

/** A name of a declaration in snake case. */
export const snake = (name: string): string => name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

/** The table of a record type. */
export const tableOf = (type: string): string => snake(type)

const maxNameLength = 63

/** The name of the index on these columns of a table. */
export const indexOf = (table: string, columns: readonly string[], unique: boolean): string =>
  `${table}_${columns.join('_')}_${unique ? 'once' : 'idx'}`.slice(0, maxNameLength)

/** How the kind of a field is stored. */
export const columnOf = (field: Field) => columns[field.kind as KindName]

/** A value as a parameter of the field's own PostgreSQL type. */
export const parameter = (field: Field, value: unknown): RawBuilder<unknown> => {
  const column = columnOf(field)
  return value === null || value === undefined
    ? sql`null`
    : sql`cast(${column.encode ? column.encode(value) : value} as ${sql.raw(column.type)})`
}

/** Whether a field was added by an administrator; its values are in the column `record.custom`. */
export const isCustom = (name: string): boolean => name.startsWith('x_')
