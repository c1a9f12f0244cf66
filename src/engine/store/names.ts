/** How names of the declarations are written in SQL: `resolvedAt` -> resolved_at, `incident-model` -> incident_model. */
import { type RawBuilder, sql } from 'kysely'
import { columns } from '#fields/columns.ts'
import type { KindName } from '#fields/kinds.ts'
import type { Field } from '#kernel/field.ts'

export const snake = (name: string): string => name.replaceAll('-', '_').replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

export const tableOf = (type: string): string => snake(type)

export const columnOf = (field: Field) => columns[field.kind as KindName]

/** A value as a parameter of the field's own PostgreSQL type. */
export const parameter = (field: Field, value: unknown): RawBuilder<unknown> => {
  const column = columnOf(field)
  return value === null || value === undefined
    ? sql`null`
    : sql`cast(${column.encode ? column.encode(value) : value} as ${sql.raw(column.type)})`
}

/** Fields added by an administrator live in the spine's `custom` document. */
export const isCustom = (name: string): boolean => name.startsWith('x_')
