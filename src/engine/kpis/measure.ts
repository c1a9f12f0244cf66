/**
 * Step 5 of 6 from the declaration of a KPI to its number (the order of reading is in kpi-value.ts).
 *
 * Which numbers does a measure yield? One query returns the aggregates over the records that meet a condition, as a whole and in groups;
 * the value follows from the aggregates. The condition is written by the same function as that of a list, so the count equals the
 * length of the list. Without records, counts, sums and numbers of distinct values are 0; all other measures have no value (null).
 */
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Measure } from '#kernel/kpis.ts'
import { messagesOf, sentences } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { refuseHiddenMeasure } from '../access/look-through.ts'
import type { Engine } from '../engine.ts'
import type { AskedPath } from '../store/asked-path.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { loadCalendarHours } from './calendar-hours-sql.ts'
import { en } from './en.ts'
import { checkMeasure, countedType, needsHours, readsOtherTypes } from './kpi-declared.ts'
import { type GroupKey, groupKeySql, titlesOf } from './kpi-groups.ts'
import { type KpiPeriod, knownZone, untilNow } from './kpi-periods.ts'
import { kpiAsker } from './kpi-population.ts'
import { type MeasureContext, measureAggregates, measureColumns, valuesCounted } from './measure-sql.ts'

const messageOf = messagesOf(en)

/** A value in the unit of the measure: seconds for times, percent for shares. */
export interface Figure {
  readonly value: number | null
  /** The number of values behind it: records that have one. */
  readonly count: number
  /** The number of records that have none, if there are any. */
  readonly unmeasured?: number
  /** For a share: how many of them meet it. */
  readonly matching?: number
  readonly secondary?: Readonly<Record<string, number | null>>
  /** How many values each secondary measure has, where it is another number. */
  readonly secondaryCounts?: Readonly<Record<string, number>>
}

export interface KpiGroup extends Figure {
  /** The value of the group as text; null if the field is empty. */
  readonly key: string | null
  /** The title of a referenced record; for other fields the key. */
  readonly title: string
}

export interface Measured extends Figure {
  readonly groups?: readonly KpiGroup[]
  /** How many groups there are, if they are more than those in `groups`. */
  readonly groupCount?: number
}

export interface MeasureQuestion {
  readonly type: string
  /** Resolved, and limited to the records that the asker may see. */
  readonly where: Condition
  readonly measure: Measure
  /** Secondary measures of the same records. */
  readonly secondary?: Readonly<Record<string, Measure>> | undefined
  /** A path, or `month:openedAt` (week, day, hour, weekday). Groups are sorted by count, calendar units by time. */
  readonly by?: AskedPath | undefined
  /** The time zone of calendar units; UTC by default. */
  readonly zone?: string | undefined
  /** The largest groups, 1,000 by default; `groupCount` tells how many there are. */
  readonly maxGroups?: number | undefined
  readonly period?: KpiPeriod | undefined
  /** Who asks: decides which titles of groups are shown, and which values a measure may use. */
  readonly asker: Actor
  /** The measure belongs to a declared KPI. It may use records of other types, since all users who may see the KPI may read them (kpi-access.ts). */
  readonly declared?: boolean | undefined
}

/**
 * The result row for one measure: the number of records and of values, and its aggregates (none for a count, two for a ratio and a part,
 * else one). Unlike values, aggregates over records of several types can be added up (`also`).
 */
export interface Aggregates {
  readonly all: number
  /** Those that have a value. */
  readonly records: number
  readonly values: readonly (number | null)[]
}

export const noAggregates: Aggregates = { all: 0, records: 0, values: [] }

/** The aggregates of all measures of a question, the main one first: of all records, and of each group. */
export interface MeasuredRows {
  readonly total: readonly Aggregates[]
  readonly groups: readonly { readonly key: string | null; readonly aggregates: readonly Aggregates[] }[]
  readonly key: GroupKey | undefined
  /** How many groups there are, if not all are here. */
  readonly groupCount?: number
}

const defaultGroups = 1000

/** Loads what the measures need to be written in SQL. */
export const measureContext = async (
  engine: Engine,
  run: Run,
  measures: readonly Measure[],
  period: KpiPeriod | undefined,
): Promise<MeasureContext> => ({
  house: engine.house,
  asker: kpiAsker(engine, period),
  hours: period && measures.some(needsHours) ? await loadCalendarHours(engine, run, untilNow(engine, period)) : undefined,
})

/** Runs the query of a question. Throws `request.invalid` for names that do not exist. */
export const queryMeasures = async (engine: Engine, run: Run, question: MeasureQuestion): Promise<MeasuredRows> => {
  const { type, by } = question
  const measures = [question.measure, ...Object.values(question.secondary ?? {})]
  // declared measures were checked at start; in theirs, a date may be compared with the moment at which a period begins
  const wrong = question.declared ? [] : measures.flatMap((one) => checkMeasure(engine.house, type, one))
  if (wrong.length > 0) throw new Fault('request.invalid', messageOf('wrongMeasure', { problems: sentences(wrong) }))
  if (!question.declared && measures.some(readsOtherTypes)) throw new Fault('access.denied', messageOf('declaredOnly'))
  if (!question.declared) for (const one of measures) refuseHiddenMeasure(engine.house, question.asker, type, one)
  const context = await measureContext(engine, run, measures, question.period)
  const where = whereOf(engine.house, { type, where: question.where })
  const columns = measures.map((one) => measureColumns(context, type, one))
  const inner = columns.flatMap((own, i) => own.map((column, j) => sql`${column} as ${sql.id(`x${i}_${j}`)}`))
  const outer = measures.flatMap((one, i) => {
    const names = (columns[i] ?? []).map((_, j) => sql.id(`x${i}_${j}`))
    return [
      sql`${valuesCounted(names)} as ${sql.id(`n${i}`)}`,
      ...measureAggregates(one, names).map((aggregate, j) => sql`${aggregate} as ${sql.id(`v${i}_${j}`)}`),
    ]
  })
  const key = by === undefined ? undefined : groupKeySql(engine.house, type, by, knownZone(question.zone ?? 'UTC'))
  const most = question.maxGroups ?? defaultGroups
  const rows = await run<Row>(measureQuery({ type, where, columns: inner, aggregates: outer, key, most }), 'one-off')
  const total = rows.find((row) => row.total)
  const groups = rows.filter((row) => !row.total)
  const aggregatesOf = (row: Row): readonly Aggregates[] =>
    measures.map((one, i) => ({
      all: row.n,
      records: row[`n${i}`] ?? 0,
      values: [...(columns[i] ?? []).map((_, j) => row[`v${i}_${j}`] ?? null), ...('part' in one ? [total?.n ?? 0] : [])],
    }))
  return {
    total: total ? aggregatesOf(total) : measures.map(() => noAggregates),
    groups: groups.map((row) => ({ key: row.key, aggregates: aggregatesOf(row) })),
    key,
    ...((groups[0]?.among ?? 0) > groups.length ? { groupCount: groups[0]?.among ?? 0 } : {}),
  }
}

/** Measures the records of a question. */
export const measure = async (engine: Engine, run: Run, question: MeasureQuestion): Promise<Measured> => {
  const rows = await queryMeasures(engine, run, question)
  const figure = (aggregates: readonly Aggregates[]): Figure => figureOf(engine, question, aggregates)
  return {
    ...figure(rows.total),
    ...(question.by === undefined ? {} : { groups: await namedGroups(engine, question.asker, rows, figure) }),
    ...(rows.groupCount === undefined ? {} : { groupCount: rows.groupCount }),
  }
}

/** Groups with the titles of referenced records; calendar units in the order of time. */
export const namedGroups = async (
  engine: Engine,
  asker: Actor,
  { groups, key }: Pick<MeasuredRows, 'groups' | 'key'>,
  figure: (aggregates: readonly Aggregates[]) => Figure,
): Promise<readonly KpiGroup[]> => {
  const keys = groups.map((group) => group.key)
  const titles = key?.isReference ? await titlesOf(engine, asker, keys) : undefined
  const named = groups.map(
    (group): KpiGroup => ({
      key: group.key,
      title: group.key === null ? '' : (titles?.get(group.key) ?? group.key),
      ...figure(group.aggregates),
    }),
  )
  return key?.isCalendarUnit ? named.sort((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~')) : named
}

/** The figure that follows from aggregates. For a number of distinct references, `count` is the number of referenced records. */
export const figureOf = (
  engine: Pick<Engine, 'house'>,
  { type, measure: main, secondary = {} }: Pick<MeasureQuestion, 'type' | 'measure' | 'secondary'>,
  [own = noAggregates, ...others]: readonly Aggregates[],
): Figure => {
  const names = Object.entries(secondary)
  const [first = null] = own.values
  const fewer = names.flatMap(([name], i) => (others[i] && others[i].records !== own.records ? [[name, others[i].records] as const] : []))
  return {
    value: measureValue(main, own),
    count: countedType(engine.house, type, main) === undefined ? own.records : (first ?? 0),
    ...(own.all > own.records ? { unmeasured: own.all - own.records } : {}),
    ...('share' in main ? { matching: first ?? 0 } : {}),
    ...(names.length === 0
      ? {}
      : { secondary: Object.fromEntries(names.map(([name, one], i) => [name, measureValue(one, others[i] ?? noAggregates)])) }),
    ...(fewer.length === 0 ? {} : { secondaryCounts: Object.fromEntries(fewer) }),
  }
}

/** The value that follows from the aggregates of a measure. */
export const measureValue = (measure: Measure, { records, values: [first = null, second = null] }: Aggregates): number | null => {
  if ('count' in measure) return records
  if ('share' in measure || 'within' in measure) return records === 0 ? null : (100 * (first ?? 0)) / records
  if ('part' in measure) return second === null || second === 0 ? null : (100 * (first ?? 0)) / second
  if ('sum' in measure || 'distinct' in measure) return first ?? 0
  if ('ratio' in measure || 'percent' in measure)
    return second === null || second === 0 ? null : (('percent' in measure ? 100 : 1) * (first ?? 0)) / second
  return first
}

/** Aggregates of several types added up; undefined for a mean, median, percentile, minimum or maximum, which cannot be added. */
export const addAggregates = (measure: Measure, all: readonly Aggregates[]): Aggregates | undefined => {
  if (all.length === 1) return all[0]
  if ('mean' in measure || 'median' in measure || 'p90' in measure || 'min' in measure || 'max' in measure) return undefined
  const length = Math.max(0, ...all.map((one) => one.values.length))
  return {
    all: all.reduce((sum, one) => sum + one.all, 0),
    records: all.reduce((sum, one) => sum + one.records, 0),
    values: Array.from({ length }, (_, i) => all.reduce((sum, one) => sum + (one.values[i] ?? 0), 0)),
  }
}

type Row = { readonly total: boolean; readonly key: string | null; readonly n: number; readonly among: number } & Readonly<
  Record<`v${number}_${number}` | `n${number}`, number | null>
>

/** One pass over the records returns the total and the groups; two passes if a record can belong to several groups. */
const measureQuery = ({
  type,
  where,
  columns,
  aggregates,
  key,
  most,
}: {
  readonly type: string
  readonly where: RawBuilder<boolean>
  readonly columns: readonly RawBuilder<unknown>[]
  readonly aggregates: readonly RawBuilder<unknown>[]
  readonly key: GroupKey | undefined
  /** Groups in the answer. */
  readonly most: number
}): RawBuilder<Row> => {
  const inner = columns.length === 0 ? sql`1 as one` : sql.join([...columns])
  const outer = sql.join([sql`count(*) as n`, ...aggregates])
  // window functions count the groups before the limit
  const total = sql`select true as total, null::text as key, 0::bigint as among, ${outer} from (select ${inner} ${fromType(type)} where ${where}) q`
  if (!key) return sql`${total}`
  if (key.hasManyValues)
    return sql`(${total}) union all (
      select false, q.key, count(*) over (), ${outer}
      from (select g.key, ${inner} ${fromType(type)} left join lateral unnest(${key.expression}) g (key) on true where ${where}) q
      group by q.key order by n desc, key limit ${most})`
  return sql`
    select grouping(q.key) = 1 as total, q.key, count(*) over () - 1 as among, ${outer}
    from (select ${key.expression} as key, ${inner} ${fromType(type)} where ${where}) q
    group by grouping sets ((), (q.key))
    order by total desc, n desc, q.key
    limit ${most + 1}`
}
