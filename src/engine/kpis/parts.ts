/**
 * A measure in parts: what one row of the query says, and the value that follows from it. Parts of different types of records can
 * be added up where a number has several (`also`), which values cannot.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Measure } from '#kernel/kpis.ts'
import { resolveValues } from '#kernel/matches.ts'
import { conditionSql } from '../store/condition.ts'
import { placeOf } from '../store/place.ts'
import { operandsOf } from './check.ts'
import { type Ground, operandSql, sourceOf } from './operand.ts'

/** The number of records, and the aggregates of the measure: none for a count, two for a ratio, else one. */
export interface Parts {
  readonly records: number
  readonly aggregates: readonly (number | null)[]
}

export const noParts: Parts = { records: 0, aggregates: [] }

/** What the aggregates need of each record. */
export const columnsOfMeasure = (ground: Ground, type: string, one: Measure): readonly RawBuilder<unknown>[] => {
  if ('count' in one) return []
  if ('share' in one) return [sql`(${conditionSql(ground.house, type, resolveValues(one.share, ground.asker))}) is true`]
  if ('distinct' in one) return [sql`nullif(cast(${placeOf(ground.house, type, one.distinct)?.expression ?? sql`null`} as text), '')`]
  return operandsOf(one).map((operand) => operandSql(ground, sourceOf(type), operand))
}

/** The aggregates over those columns, of the rows that `only` lets through. */
export const aggregatesOf = (
  one: Measure,
  columns: readonly RawBuilder<unknown>[],
  only: RawBuilder<unknown> = sql`true`,
): readonly RawBuilder<unknown>[] => {
  const over = sql`filter (where ${only})`
  return columns.map((column) => {
    if ('share' in one) return sql`cast(count(*) filter (where ${only} and ${column}) as double precision)`
    if ('distinct' in one) return sql`cast(count(distinct ${column}) ${over} as double precision)`
    if ('mean' in one) return sql`avg(${column}) ${over}`
    if ('median' in one) return sql`percentile_cont(0.5) within group (order by ${column}) ${over}`
    if ('p90' in one) return sql`percentile_cont(0.9) within group (order by ${column}) ${over}`
    if ('max' in one) return sql`max(${column}) ${over}`
    return sql`sum(${column}) ${over}`
  })
}

/** Parts of several types of records as one; undefined for a mean, median, percentile or maximum, of which several make no sense. */
export const addedUp = (one: Measure, all: readonly Parts[]): Parts | undefined => {
  if (all.length === 1) return all[0]
  if ('mean' in one || 'median' in one || 'p90' in one || 'max' in one) return undefined
  const length = Math.max(0, ...all.map((parts) => parts.aggregates.length))
  return {
    records: all.reduce((sum, parts) => sum + parts.records, 0),
    aggregates: Array.from({ length }, (_, i) => all.reduce((sum, parts) => sum + (parts.aggregates[i] ?? 0), 0)),
  }
}

/** The value: 0 for counts, sums and different values of nothing, and null for everything else of nothing. */
export const valueFrom = (one: Measure, { records, aggregates: [first = null, second = null] }: Parts): number | null => {
  if ('count' in one) return records
  if ('share' in one) return records === 0 ? null : (100 * (first ?? 0)) / records
  if ('sum' in one || 'distinct' in one) return first ?? 0
  if ('ratio' in one || 'percent' in one)
    return second === null || second === 0 ? null : (('percent' in one ? 100 : 1) * (first ?? 0)) / second
  return first
}
