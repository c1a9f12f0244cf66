/**
 * Measures over the records of a type that meet a condition, as one query: the value, how many records are behind it, and the
 * same for each group. The condition is written by the same function as a list's, so the count is the list's count.
 *
 * Nothing counted is 0 for counts and sums, and no value (null) for shares, means, medians, percentiles and maxima.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Measure } from '#kernel/kpis.ts'
import { type Asker, resolveValues } from '#kernel/matches.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { conditionSql } from '../store/condition.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { knownZone, type Period } from './buckets.ts'
import { type Key, keySql, titlesOf } from './group.ts'
import { checkMeasure, operandOf, operandSql } from './operand.ts'

/** A value in the unit of what is measured: seconds for times, percent for shares. `count` records are behind it; of a share, `matching` meet it. */
export interface Figure {
  readonly value: number | null
  readonly count: number
  readonly matching?: number
  readonly beside?: Readonly<Record<string, number | null>>
}

export interface Group extends Figure {
  /** The value of the group as text; null where the field is empty. */
  readonly key: string | null
  /** What a reference is called; for other fields the key. */
  readonly title: string
}

export interface Measured extends Figure {
  readonly groups?: readonly Group[]
}

export interface MeasureQuestion {
  readonly type: string
  /** Resolved, with what the asker may see in it. */
  readonly where: Condition
  readonly measure: Measure
  /** Further measures of the same records. */
  readonly beside?: Readonly<Record<string, Measure>> | undefined
  /** A path, or `month:openedAt` (week, day, hour, weekday). Groups come by falling count, buckets by time; at most 1,000. */
  readonly by?: string | undefined
  /** Of the buckets; UTC unless said otherwise. */
  readonly zone?: string | undefined
  readonly period?: Period | undefined
  /** Counting records of another type looks past the asker's rights; declared KPIs may, questions from outside may not. */
  readonly trusted?: boolean | undefined
}

const mostGroups = 1000

/** Answers a measure. Throws `request.invalid` where it names what is not there. */
export const measure = async (engine: Engine, run: Run, question: MeasureQuestion): Promise<Measured> => {
  const { type, by } = question
  const measures = [question.measure, ...Object.values(question.beside ?? {})]
  const wrong = measures.flatMap((one) => checkMeasure(engine.house, type, one))
  if (wrong.length > 0) throw new Fault('request.invalid', wrong.join('; '))
  if (!question.trusted && measures.some(countsOthers)) throw new Fault('access.denied', 'records of another type are counted by declared KPIs only')
  const asker: Asker = { now: engine.now(), me: null, teams: [], period: question.period }
  const where = whereOf(engine.house, { type, where: question.where })
  const inner = sql.join(measures.map((one, i) => sql`${innerSql(engine.house, type, one, asker)} as ${sql.id(`x${i}`)}`))
  const outer = sql.join(measures.map((one, i) => sql`${aggregateSql(one, sql.id(`x${i}`))} as ${sql.id(`v${i}`)}`))
  const key = by === undefined ? undefined : keySql(engine.house, type, by, knownZone(question.zone ?? 'UTC'))
  const rows = await run<Row>(query(type, where, inner, outer, key))
  const names = Object.keys(question.beside ?? {})
  const total = rows.find((row) => row.total)
  const figure = (row: Row | undefined): Figure => figureOf(question.measure, names.map((name, i) => [name, measures[i + 1] as Measure]), row)
  if (!key) return figure(total)
  const groups = rows.filter((row) => !row.total)
  const titles = key.refers ? await titlesOf(engine, groups.map((row) => row.key)) : undefined
  const named = groups.map((row): Group => ({ key: row.key, title: row.key === null ? '' : (titles?.get(row.key) ?? row.key), ...figure(row) }))
  return { ...figure(total), groups: key.inOrder ? named.sort((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~')) : named }
}

const countsOthers = (one: Measure): boolean => {
  const operand = operandOf(one)
  return typeof operand === 'object' && 'count' in operand
}

type Row = { readonly total: boolean; readonly key: string | null; readonly n: number } & Readonly<Record<`v${number}`, number | null>>

/** One pass over the records gives the total and the groups; where a record can stand in many groups, two passes. */
const query = (type: string, where: RawBuilder<boolean>, inner: RawBuilder<unknown>, outer: RawBuilder<unknown>, key: Key | undefined): RawBuilder<Row> => {
  const total = sql`select true as total, null::text as key, count(*) as n, ${outer} from (select ${inner} ${fromType(type)} where ${where}) q`
  if (!key) return sql`${total}`
  if (key.many)
    return sql`(${total}) union all (
      select false, q.key, count(*) as n, ${outer}
      from (select g.key, ${inner} ${fromType(type)} left join lateral unnest(${key.expression}) g (key) on true where ${where}) q
      group by q.key order by n desc, key limit ${mostGroups})`
  return sql`
    select grouping(q.key) = 1 as total, q.key, count(*) as n, ${outer}
    from (select ${key.expression} as key, ${inner} ${fromType(type)} where ${where}) q
    group by grouping sets ((), (q.key))
    order by total desc, n desc, q.key
    limit ${mostGroups + 1}`
}

/** What the aggregate needs of each record. */
export const innerSql = (house: House, type: string, one: Measure, asker: Asker): RawBuilder<unknown> => {
  if ('count' in one) return sql`null::double precision`
  if ('share' in one) return sql`(${conditionSql(house, type, resolveValues(one.share, asker))}) is true`
  const operand = operandOf(one)
  return operand === undefined ? sql`null::double precision` : operandSql(house, type, operand, asker)
}

/** The aggregate over the column of `innerSql`; of a share, how many meet it. */
export const aggregateSql = (one: Measure, column: RawBuilder<unknown>, only: RawBuilder<unknown> = sql`true`): RawBuilder<number> => {
  if ('count' in one) return sql`cast(null as double precision)`
  if ('share' in one) return sql`cast(count(*) filter (where ${column} and ${only}) as double precision)`
  const over = sql`filter (where ${only})`
  if ('mean' in one) return sql`avg(${column}) ${over}`
  if ('median' in one) return sql`percentile_cont(0.5) within group (order by ${column}) ${over}`
  if ('p90' in one) return sql`percentile_cont(0.9) within group (order by ${column}) ${over}`
  if ('sum' in one) return sql`coalesce(sum(${column}) ${over}, 0)`
  return sql`max(${column}) ${over}`
}

/** The answer of one row. */
export const figureOf = (one: Measure, beside: readonly (readonly [string, Measure])[], row: Readonly<Record<string, unknown>> | undefined): Figure => {
  const count = Number(row?.['n'] ?? 0)
  const at = (i: number): number | null => (row?.[`v${i}`] ?? null) as number | null
  const more = beside.length === 0 ? {} : { beside: Object.fromEntries(beside.map(([name, measured], i) => [name, valueOf(measured, count, at(i + 1))])) }
  return { value: valueOf(one, count, at(0)), count, ...('share' in one ? { matching: at(0) ?? 0 } : {}), ...more }
}

const valueOf = (one: Measure, count: number, raw: number | null): number | null => {
  if ('count' in one) return count
  if ('share' in one) return count === 0 ? null : (100 * (raw ?? 0)) / count
  return 'sum' in one ? (raw ?? 0) : raw
}
