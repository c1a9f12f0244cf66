/**
 * KPIs in a reporting period [from, to): the value, the records behind it, figures beside it, how it stands against its target,
 * its groups, its trend and the period before. Every number comes with the condition whose list has as many records.
 */
import { always, type Condition } from '#kernel/condition.ts'
import { isPopulation, type Kpi, type Measure, type Population } from '#kernel/kpis.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { type KpiPeriod, knownZone, periodBefore } from './buckets.ts'
import { goalOf, type KpiStatus, standing } from './goal.ts'
import type { Figure, Measured } from './measure.ts'
import { type AskedPopulation, figureIn, type KpiName, kpiOf } from './population.ts'
import { type TrendPoint, trendOf } from './trend.ts'

export { allKpis, type KpiSummary } from './board.ts'
export { kpiCondition, kpiRecords } from './records.ts'

export interface KpiAnswer extends Measured, KpiStatus {
  readonly process: string
  readonly id: string
  readonly words: LocalizedText
  readonly definition: LocalizedText
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  /** Where the number counts records of several types: how many of each, the first included. */
  readonly parts?: readonly { readonly of: string; readonly count: number }[]
  readonly by: readonly string[]
  readonly period: KpiPeriod
  readonly trend: readonly TrendPoint[]
  readonly previous: Figure & KpiPeriod
}

export interface KpiQuestion extends KpiName, KpiPeriod {
  readonly by?: string | undefined
  /** What the asker may see, resolved: of the KPI's own type, or of each type where it counts several. Without it, everything. */
  readonly visible?: Condition | ((type: string) => Condition) | undefined
  /** In which days and months begin; UTC unless said otherwise. */
  readonly zone?: string | undefined
}

/** One KPI with everything around it: a query each for the value with its groups, the period before and the trend. */
export const kpiValue = async (engine: Engine, run: Run, question: KpiQuestion): Promise<KpiAnswer> => {
  const kpi = kpiOf(engine.house, question)
  const { process, kpi: id, by, visible = always } = question
  const period = { from: question.from, to: question.to }
  const zone = knownZone(question.zone ?? 'UTC')
  const asked: AskedPopulation = {
    engine,
    run,
    zone,
    visible: typeof visible === 'function' ? visible : (type) => (type === kpi.of ? visible : always),
  }
  const own = Object.fromEntries(Object.entries(kpi.beside).filter((entry): entry is [string, Measure] => !isPopulation(entry[1])))
  const others = Object.entries(kpi.beside).filter((entry): entry is [string, Population] => isPopulation(entry[1]))
  const before = periodBefore(period, zone)
  const [{ parts, ...present }, { parts: _, ...earlier }, trend, ...further] = await Promise.all([
    figureIn(asked, kpi, period, { by, beside: own }),
    figureIn(asked, kpi, before),
    trendOf(asked, kpi, period),
    ...others.map(([, one]) => figureIn(asked, { ...one, also: [] }, period)),
  ])
  const beside = { ...present.beside, ...Object.fromEntries(others.map(([name], i) => [name, further[i]?.value ?? null])) }
  const { words, definition, unit, better, of } = kpi
  return {
    process,
    id,
    words,
    definition,
    unit,
    better,
    of,
    by: kpi.by,
    period,
    ...present,
    ...(Object.keys(beside).length === 0 ? {} : { beside }),
    ...(parts.length > 1 ? { parts } : {}),
    ...standing(kpi, goalOf(engine, process, id), present.value),
    trend,
    previous: { ...before, ...earlier },
  }
}
