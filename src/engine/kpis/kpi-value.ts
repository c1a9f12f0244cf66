/**
 * Step 6 of 6: the number. One KPI in a reporting period [from, to): its value, the records behind it, secondary figures, its status
 * against the target, its groups, its time series and the period before.
 *
 * The order of reading, from the declaration of a KPI (`kernel/kpis.ts`) to its number:
 *   1. kpi-declared.ts    what the KPI counts, and whether its measure is valid
 *   2. kpi-access.ts      who may see it
 *   3. kpi-population.ts  which records it counts in a period, and the list behind the number
 *   4. measure-sql.ts     its measure in SQL (calendar-hours-sql.ts: service hours)
 *   5. measure.ts         the query, and the value that follows from its aggregates
 *   6. kpi-value.ts       one KPI with everything around it; kpi-board.ts: all KPIs in few queries
 * kpi-periods.ts and kpi-groups.ts explain periods, calendar units and groups; kpi-target.ts the status against the target.
 */
import type { Actor } from '#kernel/actor.ts'
import { always, both, type Condition } from '#kernel/condition.ts'
import { isPopulation, type Kpi, type Measure, type Population } from '#kernel/kpis.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { earliest, latest } from '#kernel/time.ts'
import type { Engine } from '../engine.ts'
import { inParallel } from '../in-parallel.ts'
import { type AskedPath, ownPath } from '../store/asked-path.ts'
import type { Run } from '../store/database.ts'
import { type CountedPopulation, type KpiName, kpiOf, needsHours, populationsOf } from './kpi-declared.ts'
import { type LeftOutRecords, leftOutOf } from './kpi-left-out.ts'
import { bucketKeys, bucketSpan, type KpiPeriod, knownZone, periodBefore, sameParts, unitFor, untilNow } from './kpi-periods.ts'
import { wholePopulation } from './kpi-population.ts'
import { goalOf, type KpiStatus, kpiStatus } from './kpi-target.ts'
import {
  type Aggregates,
  addAggregates,
  type Figure,
  figureOf,
  type Measured,
  type MeasuredRows,
  type MeasureQuestion,
  namedGroups,
  noAggregates,
  queryMeasures,
} from './measure.ts'

export interface KpiAnswer extends Measured, KpiStatus {
  readonly process: string
  readonly id: string
  readonly label: LocalizedText
  readonly definition: LocalizedText
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  /** For a KPI over several types: how many records of each, its own type first. */
  readonly parts?: readonly TypeCount[]
  readonly by: readonly string[]
  readonly period: KpiPeriod
  /** The records that the value leaves out, and why. */
  readonly leftOut: readonly LeftOutRecords[]
  readonly trend: readonly TrendPoint[]
  readonly previous: Figure & KpiPeriod
}

interface TypeCount {
  readonly of: string
  readonly count: number
}

interface TrendPoint extends Figure {
  readonly from: string
  readonly to: string
}

export interface KpiQuestion extends KpiName, KpiPeriod {
  readonly by?: AskedPath | undefined
  readonly asker: Actor
  /** What the asker may see of a type, resolved; a plain condition applies to the KPI's own type only. Without it, everything. */
  readonly visible?: Condition | ((type: string) => Condition) | undefined
  /** The time zone in which days and months begin; UTC by default. */
  readonly zone?: string | undefined
  readonly maxGroups?: number | undefined
}

/** One KPI with everything around it: one query each for the value with its groups, the period before and the time series. */
export const kpiValue = async (engine: Engine, run: Run, question: KpiQuestion): Promise<KpiAnswer> => {
  const kpi = kpiOf(engine.house, question)
  const { process, kpi: id, by, visible = always } = question
  const period = { from: question.from, to: question.to }
  const zone = knownZone(question.zone ?? 'UTC')
  const asked: KpiContext = {
    engine,
    run,
    zone,
    asker: question.asker,
    visible: typeof visible === 'function' ? visible : (type) => (type === kpi.of ? visible : always),
  }
  const ofSameRecords = Object.fromEntries(Object.entries(kpi.secondary).filter((one): one is [string, Measure] => !isPopulation(one[1])))
  const ofOtherRecords = Object.entries(kpi.secondary).filter((one): one is [string, Population] => isPopulation(one[1]))
  const before = sameParts(periodBefore(period, zone), period, untilNow(engine, period))
  const [{ parts, ...present }, { parts: _, ...earlier }, trend, leftOut, ...others] = await Promise.all([
    figureIn(asked, kpi, period, { by, secondary: ofSameRecords, maxGroups: question.maxGroups }),
    figureIn(asked, kpi, before),
    timeSeries(asked, kpi, period),
    leftOutOf(engine, run, { populations: populationsOf(kpi), period, visible: asked.visible }),
    ...ofOtherRecords.map(([, one]) => figureIn(asked, { ...one, also: [] }, period)),
  ])
  const secondary = { ...present.secondary, ...Object.fromEntries(ofOtherRecords.map(([name], i) => [name, others[i]?.value ?? null])) }
  const { label, definition, unit, better, of } = kpi
  return {
    process,
    id,
    label,
    definition,
    unit,
    better,
    of,
    by: kpi.by,
    period,
    ...present,
    ...(Object.keys(secondary).length === 0 ? {} : { secondary }),
    ...(parts.length > 1 ? { parts } : {}),
    ...kpiStatus(kpi, goalOf(engine, process, id), present.value),
    leftOut,
    trend,
    previous: { ...before, ...earlier },
  }
}

/** Who asks, and in which time zone. */
export interface KpiContext {
  readonly engine: Engine
  readonly run: Run
  readonly zone: string
  readonly asker: Actor
  /** What the asker may see of a type, resolved. */
  readonly visible: (type: string) => Condition
}

interface FigureOptions {
  /** A path, or a calendar unit such as `month:$period`, in which `$period` is the moment of each type. */
  readonly by?: AskedPath | undefined
  readonly secondary?: Readonly<Record<string, Measure>>
  readonly maxGroups?: number | undefined
}

/** The figure of a period over all types of the KPI. */
export const figureIn = async (
  asked: KpiContext,
  kpi: CountedPopulation,
  period: KpiPeriod,
  { by, secondary = {}, maxGroups }: FigureOptions = {},
): Promise<Measured & { readonly parts: readonly TypeCount[] }> => {
  const { engine, run, zone, asker, visible } = asked
  const questionOf = (one: Population, more: Pick<MeasureQuestion, 'by' | 'secondary'>): MeasureQuestion => ({
    type: one.of,
    where: both(wholePopulation(engine, one, period), visible(one.of)),
    measure: one.measure,
    period,
    zone,
    asker,
    declared: true,
    maxGroups,
    ...more,
  })
  const answers: MeasuredRows[] = []
  const populations = populationsOf(kpi)
  for (const [i, one] of populations.entries()) {
    const ownBy = by && ownPath(by.replace('$period', one.period))
    // records of a further type without the field belong to none of the groups
    const hasField = ownBy === undefined || i === 0 || engine.house.at(one.of, ownBy.split(':').at(-1) ?? '') !== undefined
    answers.push(
      await queryMeasures(engine, run, questionOf(one, { by: hasField ? ownBy : undefined, secondary: i === 0 ? secondary : {} })),
    )
  }
  const figure = (aggregates: readonly Aggregates[]) => figureOf(engine, questionOf(kpi, { secondary }), aggregates)
  const totals = answers.map((answer) => answer.total)
  const parts = populations.map((one, i) => ({ of: one.of, count: totals[i]?.[0]?.records ?? 0 }))
  const total = { ...figure(mergeTypes(kpi.measure, totals)), parts }
  if (by === undefined) return total
  const groups = mergeGroups(kpi.measure, answers)
  const groupCount = Math.max(0, ...answers.map((answer) => answer.groupCount ?? 0))
  return {
    ...total,
    groups: await namedGroups(engine, asker, { key: answers[0]?.key, groups }, figure),
    ...(groupCount === 0 ? {} : { groupCount }),
  }
}

/** Adds the main measure of all types up. Secondary measures are those of the first type. */
export const mergeTypes = (measure: Measure, types: readonly (readonly Aggregates[])[]): readonly Aggregates[] => {
  const [own = noAggregates, ...secondary] = types[0] ?? []
  return [addAggregates(measure, [own, ...types.slice(1).map((one) => one[0] ?? noAggregates)]) ?? own, ...secondary]
}

const mergeGroups = (measure: Measure, answers: readonly MeasuredRows[]): MeasuredRows['groups'] => {
  if (answers.length === 1) return answers[0]?.groups ?? []
  const keys = new Set(answers.flatMap((answer) => answer.groups.map((group) => group.key)))
  const groups = [...keys].map((key) => ({
    key,
    aggregates: mergeTypes(
      measure,
      answers.map((answer) => answer.groups.find((group) => group.key === key)?.aggregates ?? []),
    ),
  }))
  return groups.sort((a, b) => (b.aggregates[0]?.records ?? 0) - (a.aggregates[0]?.records ?? 0))
}

/** Each query holds a connection of the pool. */
const parallelQueries = 4

/**
 * The KPI in each calendar unit of the period (hours, days, weeks or months), empty ones included. It is one query if the moment of a
 * record decides its unit. States at the end of a unit (`state`) and calendar hours in it need one query for each.
 */
const timeSeries = async (asked: KpiContext, kpi: CountedPopulation, period: KpiPeriod): Promise<readonly TrendPoint[]> => {
  const passed = untilNow(asked.engine, period)
  const units = unitsOf(period, asked.zone)
  const empty = figureOf(asked.engine, { type: kpi.of, measure: kpi.measure }, [noAggregates])
  if (populationsOf(kpi).some(({ period: moment, measure }) => moment === 'state' || needsHours(measure)))
    return inParallel(parallelQueries, units, async ({ from, to }) => {
      if (from >= passed.to) return { from, to, ...empty }
      const { parts: _, ...figure } = await figureIn(asked, kpi, { from, to })
      return { from, to, ...figure }
    })
  const { groups = [] } = await figureIn(asked, kpi, period, { by: ownPath(`${unitFor(period)}:$period`) })
  const found = new Map(groups.map(({ key, title: _, ...figure }) => [key, figure]))
  return units.map(({ key, from, to }) => ({ from, to, ...(found.get(key) ?? empty) }))
}

/** The calendar units of the period; the first and the last are cut to it. */
const unitsOf = (period: KpiPeriod, zone: string): readonly (KpiPeriod & { readonly key: string })[] => {
  const unit = unitFor(period)
  return bucketKeys(unit, period, zone)
    .map((key) => ({ key, ...bucketSpan(unit, key, zone) }))
    .map(({ key, from, to }) => ({ key, from: latest(from, period.from), to: earliest(to, period.to) }))
    .filter(({ from, to }) => from < to)
}
