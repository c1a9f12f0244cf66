/**
 * KPIs in a reporting period [from, to): the value, the records behind it, figures beside it, how it stands against its target,
 * its groups, its trend and the period before. Every number comes with the condition whose list has as many records.
 */
import { sql } from 'kysely'
import { always, both, type Condition } from '#kernel/condition.ts'
import type { House } from '#kernel/house.ts'
import type { Kpi } from '#kernel/kpis.ts'
import { resolveValues } from '#kernel/matches.ts'
import type { Words } from '#kernel/words.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { bucketKeys, bucketSpan, knownZone, type Period, periodBefore, unitFor } from './buckets.ts'
import { type Goal, goalOf, standing, type Standing } from './goal.ts'
import { groupCondition } from './group.ts'
import { aggregateSql, type Figure, figureOf, innerSql, measure, type Measured } from './measure.ts'

export interface KpiName {
  readonly process: string
  readonly kpi: string
}

/** The KPI as it is declared; throws `path.unknown`. */
export const kpiOf = (house: House, { process, kpi }: KpiName): Kpi => {
  const found = house.processes.get(process)?.kpis[kpi]
  if (!found) throw new Fault('path.unknown', `the process ${process} has no KPI "${kpi}"`)
  return found
}

/** The records that the KPI counts in a period: resolved, so that a list can take it as it is. */
const recordsIn = (engine: Engine, kpi: Kpi, period: Period): Condition => {
  const where = resolveValues(kpi.where, { now: engine.now(), me: null, teams: [], period })
  return kpi.period === 'state' ? where : both(where, { field: kpi.period, gte: period.from }, { field: kpi.period, lt: period.to })
}

export interface KpiRecordsQuestion extends KpiName, Period {
  /** One group only: its field or bucket, and its key; an empty key is an empty field. */
  readonly by?: string | undefined
  readonly key?: string | null | undefined
  /** Of a share, only the records that meet it. */
  readonly matching?: boolean | undefined
  readonly zone?: string | undefined
}

/** The list behind the number. What the asker may see is not in it yet. */
export const kpiCondition = (engine: Engine, question: KpiRecordsQuestion): { readonly type: string; readonly where: Condition } => {
  const kpi = kpiOf(engine.house, question)
  const { by, key, matching } = question
  const period = { from: question.from, to: question.to }
  const zone = knownZone(question.zone ?? 'UTC')
  if (key !== undefined && by === undefined) throw new Fault('request.invalid', 'a group is named by its field (by) and its key')
  const group = by !== undefined && key !== undefined ? groupCondition(engine.house, kpi.of, { by, key, zone, period }) : undefined
  const asker = { now: engine.now(), me: null, teams: [], period }
  const share = matching && 'share' in kpi.measure ? resolveValues(kpi.measure.share, asker) : undefined
  return { type: kpi.of, where: both(recordsIn(engine, kpi, period), group, share) }
}

export interface TrendPoint extends Figure {
  readonly from: string
  readonly to: string
}

export interface KpiAnswer extends Measured, Standing {
  readonly process: string
  readonly id: string
  readonly words: Words
  readonly definition: Words
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  readonly by: readonly string[]
  readonly period: Period
  readonly trend: readonly TrendPoint[]
  readonly previous: Figure & Period
}

export interface KpiQuestion extends KpiName, Period {
  readonly by?: string | undefined
  /** What the asker may see of the KPI's type, resolved. */
  readonly visible?: Condition | undefined
  /** In which days and months begin; UTC unless said otherwise. */
  readonly zone?: string | undefined
}

/** One KPI with everything around it: three queries (value and groups, period before, trend). */
export const kpiValue = async (engine: Engine, run: Run, question: KpiQuestion): Promise<KpiAnswer> => {
  const kpi = kpiOf(engine.house, question)
  const { process, kpi: id, by } = question
  const period = { from: question.from, to: question.to }
  const zone = knownZone(question.zone ?? 'UTC')
  const visible = question.visible ?? always
  const figure = (span: Period, more: { by?: string | undefined; beside?: Kpi['beside'] } = {}): Promise<Measured> =>
    measure(engine, run, { type: kpi.of, where: both(recordsIn(engine, kpi, span), visible), measure: kpi.measure, period: span, zone, trusted: true, ...more })
  const present = await figure(period, { by, beside: kpi.beside })
  const before = periodBefore(period, zone)
  const previous = { ...before, ...(await figure(before)) }
  const trend = kpi.period === 'state' ? await stateTrend(engine, run, kpi, period, zone, visible) : await momentTrend(kpi, period, zone, figure)
  const { words, definition, unit, better, of } = kpi
  return { process, id, words, definition, unit, better, of, by: kpi.by, period, ...present, ...standing(kpi, goalOf(engine, process, id), present.value), trend, previous }
}

/** The buckets of the period as spans, the first and the last cut to it. */
const spansOf = (period: Period, zone: string): readonly (Period & { readonly key: string })[] => {
  const unit = unitFor(period)
  return bucketKeys(unit, period, zone)
    .map((key) => ({ key, ...bucketSpan(unit, key, zone) }))
    .map(({ key, from, to }) => ({ key, from: from < period.from ? period.from : from, to: to > period.to ? period.to : to }))
    .filter(({ from, to }) => from < to)
}

const momentTrend = async (kpi: Kpi, period: Period, zone: string, figure: (span: Period, more: { by: string }) => Promise<Measured>): Promise<readonly TrendPoint[]> => {
  const { groups = [] } = await figure(period, { by: `${unitFor(period)}:${kpi.period}` })
  const found = new Map(groups.map(({ key, title: _, ...rest }) => [key, rest]))
  return spansOf(period, zone).map(({ key, from, to }) => ({ from, to, ...(found.get(key) ?? figureOf(kpi.measure, [], undefined)) }))
}

/** What held at the end of each bucket, in one query. */
const stateTrend = async (engine: Engine, run: Run, kpi: Kpi, period: Period, zone: string, visible: Condition): Promise<readonly TrendPoint[]> => {
  const spans = spansOf(period, zone)
  const queries = spans.map((span, i) => {
    const asker = { now: engine.now(), me: null, teams: [], period: span }
    const where = whereOf(engine.house, { type: kpi.of, where: both(recordsIn(engine, kpi, span), visible) })
    return sql`select ${i}::int as i, count(*) as n, ${aggregateSql(kpi.measure, sql`q.x`)} as v0 from (select ${innerSql(engine.house, kpi.of, kpi.measure, asker)} as x ${fromType(kpi.of)} where ${where}) q`
  })
  const rows = queries.length === 0 ? [] : await run<{ i: number }>(sql`${sql.join(queries, sql` union all `)}`)
  return spans.map(({ from, to }, i) => ({ from, to, ...figureOf(kpi.measure, [], rows.find((row) => row.i === i) as never) }))
}

export interface KpiSummary extends Figure, Standing {
  readonly process: string
  readonly id: string
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  /** The value of the period before. */
  readonly previous: number | null
}

export interface AllQuestion extends Period {
  /** Which KPIs the asker may see, and what of their records; all unless said otherwise. */
  readonly may?: ((kpi: Kpi) => boolean) | undefined
  readonly visible?: ((type: string) => Condition) | undefined
  readonly process?: string | undefined
  readonly zone?: string | undefined
}

type Named = KpiName & { readonly declared: Kpi }

/** All KPIs at once. Those over the same type and the same moment share one pass over its records, this period and the one before together. */
export const allKpis = async (engine: Engine, run: Run, question: AllQuestion): Promise<readonly KpiSummary[]> => {
  const named = [...engine.house.processes.values()]
    .filter((process) => question.process === undefined || process.name === question.process)
    .flatMap((process) => Object.entries(process.kpis).map(([kpi, declared]): Named => ({ process: process.name, kpi, declared })))
    .filter(({ declared }) => question.may?.(declared) ?? true)
  const period = { from: question.from, to: question.to }
  const before = periodBefore(period, knownZone(question.zone ?? 'UTC'))
  const figures = new Map<Named, readonly [Figure, Figure]>()
  for (const group of Map.groupBy(named, ({ declared }) => `${declared.of} ${declared.period}`).values()) {
    const found = await together(engine, run, group, period, before, question.visible)
    for (const [i, one] of group.entries()) figures.set(one, found[i] as readonly [Figure, Figure])
  }
  return named.map((one): KpiSummary => {
    const [present, previous] = figures.get(one) as readonly [Figure, Figure]
    const { unit, better, of } = one.declared
    const goal: Goal = goalOf(engine, one.process, one.kpi)
    return { process: one.process, id: one.kpi, unit, better, of, ...present, ...standing(one.declared, goal, present.value), previous: previous.value }
  })
}

/** KPIs over the same type and moment, as one query: each aggregate has its own filter. */
const together = async (engine: Engine, run: Run, group: readonly Named[], period: Period, before: Period, visible: AllQuestion['visible']): Promise<readonly (readonly [Figure, Figure])[]> => {
  const type = group[0]?.declared.of as string
  const parts = group.flatMap(({ declared }) => [period, before].map((span) => ({ declared, span, where: recordsIn(engine, declared, span) })))
  const inner = sql.join(
    parts.flatMap(({ declared, span, where }, i) => [
      sql`(${whereOf(engine.house, { type, where })}) is true as ${sql.id(`w${i}`)}`,
      sql`${innerSql(engine.house, type, declared.measure, { now: engine.now(), me: null, teams: [], period: span })} as ${sql.id(`x${i}`)}`,
    ]),
  )
  const outer = sql.join(
    parts.flatMap(({ declared }, i) => {
      const only = sql.id(`w${i}`)
      return [sql`count(*) filter (where ${only}) as ${sql.id(`n${i}`)}`, sql`${aggregateSql(declared.measure, sql.id(`x${i}`), only)} as ${sql.id(`v${i}`)}`]
    }),
  )
  const moment = group[0]?.declared.period as string
  const reach: Condition = moment === 'state' ? { any: parts.map((part) => part.where) } : { all: [{ field: moment, gte: before.from }, { field: moment, lt: period.to }] }
  const where = whereOf(engine.house, { type, where: both(reach, visible?.(type)) })
  const [row = {}] = await run<Record<string, unknown>>(sql`select ${outer} from (select ${inner} ${fromType(type)} where ${where}) q`)
  const figure = (i: number): Figure => figureOf((parts[i] as (typeof parts)[number]).declared.measure, [], { n: row[`n${i}`], v0: row[`v${i}`] })
  return group.map((_, i) => [figure(2 * i), figure(2 * i + 1)] as const)
}
