/**
 * Measures over the records of a type that meet a condition, as one query: the value, how many records are behind it, and the
 * same for each group. The condition is written by the same function as a list's, so the count is the list's count.
 *
 * Nothing counted is 0 for counts, sums and different values, and no value (null) for shares, means, medians, percentiles, maxima
 * and ratios.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '#kernel/condition.ts'
import type { Measure } from '#kernel/kpis.ts'
import { messagesOf, sentences } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { kpiAsker } from './asker.ts'
import { type KpiPeriod, knownZone } from './buckets.ts'
import { checkMeasure, countedType, looksAtOthers, needsHours } from './check.ts'
import { en } from './en.ts'
import { type Key, keySql, titlesOf } from './group.ts'
import { loadHours } from './hours.ts'
import type { Ground } from './operand.ts'
import { aggregatesOf, columnsOfMeasure, noParts, type Parts, valueFrom } from './parts.ts'

const say = messagesOf(en)

/** A value in the unit of what is measured: seconds for times, percent for shares. `count` records are behind it; of a share, `matching` meet it. */
export interface Figure {
  readonly value: number | null
  readonly count: number
  readonly matching?: number
  readonly beside?: Readonly<Record<string, number | null>>
}

export interface KpiGroup extends Figure {
  /** The value of the group as text; null where the field is empty. */
  readonly key: string | null
  /** What a reference is called; for other fields the key. */
  readonly title: string
}

export interface Measured extends Figure {
  readonly groups?: readonly KpiGroup[]
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
  readonly period?: KpiPeriod | undefined
  /** Looking at records of another type passes by the asker's rights; declared KPIs may, questions from outside may not. */
  readonly trusted?: boolean | undefined
}

/** The rows of the answer: for each the parts of every measure, the first one's and those beside it. */
export interface Answer {
  readonly total: readonly Parts[]
  readonly groups: readonly { readonly key: string | null; readonly parts: readonly Parts[] }[]
  readonly key: Key | undefined
}

const mostGroups = 1000

/** What the measures need to be written in SQL. */
export const groundOf = async (engine: Engine, run: Run, measures: readonly Measure[], period: KpiPeriod | undefined): Promise<Ground> => ({
  house: engine.house,
  asker: kpiAsker(engine, period),
  hours: period && measures.some(needsHours) ? await loadHours(engine, run, period) : undefined,
})

/** Asks the database. Throws `request.invalid` where the question names what is not there. */
export const ask = async (engine: Engine, run: Run, question: MeasureQuestion): Promise<Answer> => {
  const { type, by } = question
  const measures = [question.measure, ...Object.values(question.beside ?? {})]
  // declared measures were checked at start; in theirs, a date may be compared with the moment at which a period begins
  const wrong = question.trusted ? [] : measures.flatMap((one) => checkMeasure(engine.house, type, one))
  if (wrong.length > 0) throw new Fault('request.invalid', say('wrongMeasure', { problems: sentences(wrong) }))
  if (!question.trusted && measures.some(looksAtOthers)) throw new Fault('access.denied', say('declaredOnly'))
  const ground = await groundOf(engine, run, measures, question.period)
  const where = whereOf(engine.house, { type, where: question.where })
  const inner = measures.flatMap((one, i) =>
    columnsOfMeasure(ground, type, one).map((column, j) => sql`${column} as ${sql.id(`x${i}_${j}`)}`),
  )
  const widths = measures.map((one) => columnsOfMeasure(ground, type, one).length)
  const outer = measures.flatMap((one, i) => {
    const columns = Array.from({ length: widths[i] ?? 0 }, (_, j) => sql.id(`x${i}_${j}`))
    return aggregatesOf(one, columns).map((aggregate, j) => sql`${aggregate} as ${sql.id(`v${i}_${j}`)}`)
  })
  const key = by === undefined ? undefined : keySql(engine.house, type, by, knownZone(question.zone ?? 'UTC'))
  const rows = await run<Row>(query(type, where, inner, outer, key), 'anew')
  const partsOf = (row: Row): readonly Parts[] =>
    measures.map((_, i) => ({ records: row.n, aggregates: Array.from({ length: widths[i] ?? 0 }, (__, j) => row[`v${i}_${j}`] ?? null) }))
  const total = rows.find((row) => row.total)
  return {
    total: total ? partsOf(total) : measures.map(() => noParts),
    groups: rows.filter((row) => !row.total).map((row) => ({ key: row.key, parts: partsOf(row) })),
    key,
  }
}

/** Answers a measure. */
export const measure = async (engine: Engine, run: Run, question: MeasureQuestion): Promise<Measured> => {
  const answer = await ask(engine, run, question)
  const figure = (parts: readonly Parts[]): Figure => figureOf(engine, question, parts)
  return { ...figure(answer.total), ...(question.by === undefined ? {} : { groups: await namedGroups(engine, answer, figure) }) }
}

/** Groups with the titles of references; buckets in the order of time. */
export const namedGroups = async (
  engine: Engine,
  { groups, key }: Pick<Answer, 'groups' | 'key'>,
  figure: (parts: readonly Parts[]) => Figure,
): Promise<readonly KpiGroup[]> => {
  const titles = key?.refers
    ? await titlesOf(
        engine,
        groups.map((group) => group.key),
      )
    : undefined
  const named = groups.map(
    (group): KpiGroup => ({
      key: group.key,
      title: group.key === null ? '' : (titles?.get(group.key) ?? group.key),
      ...figure(group.parts),
    }),
  )
  return key?.inOrder ? named.sort((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~')) : named
}

/** Parts as people read them. Where different references are counted, the records behind the number are those referred to. */
export const figureOf = (
  engine: Pick<Engine, 'house'>,
  { type, measure: one, beside = {} }: Pick<MeasureQuestion, 'type' | 'measure' | 'beside'>,
  [first = noParts, ...more]: readonly Parts[],
): Figure => {
  const names = Object.entries(beside)
  const [matched = null] = first.aggregates
  return {
    value: valueFrom(one, first),
    count: countedType(engine.house, type, one) === undefined ? first.records : (matched ?? 0),
    ...('share' in one ? { matching: matched ?? 0 } : {}),
    ...(names.length === 0
      ? {}
      : { beside: Object.fromEntries(names.map(([name, measured], i) => [name, valueFrom(measured, more[i] ?? noParts)])) }),
  }
}

type Row = { readonly total: boolean; readonly key: string | null; readonly n: number } & Readonly<
  Record<`v${number}_${number}`, number | null>
>

/** One pass over the records gives the total and the groups; where a record can stand in many groups, two passes. */
const query = (
  type: string,
  where: RawBuilder<boolean>,
  columns: readonly RawBuilder<unknown>[],
  aggregates: readonly RawBuilder<unknown>[],
  key: Key | undefined,
): RawBuilder<Row> => {
  const inner = columns.length === 0 ? sql`1 as one` : sql.join([...columns])
  const outer = sql.join([sql`count(*) as n`, ...aggregates])
  const total = sql`select true as total, null::text as key, ${outer} from (select ${inner} ${fromType(type)} where ${where}) q`
  if (!key) return sql`${total}`
  if (key.many)
    return sql`(${total}) union all (
      select false, q.key, ${outer}
      from (select g.key, ${inner} ${fromType(type)} left join lateral unnest(${key.expression}) g (key) on true where ${where}) q
      group by q.key order by n desc, key limit ${mostGroups})`
  return sql`
    select grouping(q.key) = 1 as total, q.key, ${outer}
    from (select ${key.expression} as key, ${inner} ${fromType(type)} where ${where}) q
    group by grouping sets ((), (q.key))
    order by total desc, n desc, q.key
    limit ${mostGroups + 1}`
}
