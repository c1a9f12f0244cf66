/** The tables, columns and indexes that the declarations require, as plain data. */
import { type Field, targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { isPopulation } from '#kernel/kpis.ts'
import { columnOf, indexOf, snake, tableOf } from '../store/sql-names.ts'

export interface DesiredColumn {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** The referenced table. */
  readonly references?: string | undefined
  readonly was: readonly string[]
}

export interface DesiredIndex {
  readonly name: string
  readonly columns: readonly string[]
  readonly unique: boolean
  readonly using?: 'gin'
}

export interface DesiredTable {
  readonly name: string
  readonly shared: boolean
  readonly columns: readonly DesiredColumn[]
  readonly indexes: readonly DesiredIndex[]
}

/** One table for each record type. */
export const desiredTables = (house: House): readonly DesiredTable[] => {
  const moments = momentsOfKpis(house)
  return [...house.records.values()].map(({ model }) => {
    const table = tableOf(model.name)
    const fields = Object.entries(model.fields)
    const index = (columns: readonly string[], unique: boolean): DesiredIndex => ({
      name: indexOf(table, columns, unique),
      columns,
      unique,
    })
    return {
      name: table,
      shared: model.shared,
      columns: fields.map(([name, field]) => ({
        name: snake(name),
        type: columnOf(field).type,
        required: field.required,
        references: field.kind === 'ref' || field.kind === 'person' ? tableOf(targetOf(field) as string) : undefined,
        was: (field.options.was ?? []).map(snake),
      })),
      indexes: [
        ...fields.filter(([, f]) => f.options.unique).map(([name]) => index([snake(name)], true)),
        ...fields
          .filter(([name, f]) => !f.options.unique && (needsIndex(f) || moments.has(`${model.name} ${name}`)))
          .map(([name]) => index([snake(name)], false)),
        ...fields.filter(([, f]) => f.kind === 'refs').map(([name]) => ({ ...index([snake(name)], false), using: 'gin' as const })),
        ...model.uniqueTogether.map((names) => index(names.map(snake), true)),
        ...model.indexes.map((names) => index(names.map(snake), false)),
      ],
    }
  })
}

/** The moment fields by which KPIs select the records of a period, as `type field`. */
const momentsOfKpis = (house: House): ReadonlySet<string> =>
  new Set(
    [...house.processes.values()]
      .flatMap(({ kpis }) => Object.values(kpis))
      .flatMap((kpi) => [kpi, ...kpi.also, ...Object.values(kpi.secondary).filter(isPopulation)])
      .map(({ of, period }) => `${of} ${period}`),
  )

const needsIndex = (field: Field): boolean => field.options.indexed === true || field.kind === 'ref' || field.kind === 'person'
