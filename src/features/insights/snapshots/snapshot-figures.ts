/** The figure of a KPI in a snapshot: the value with numerator and denominator, and its status against the target at that time. */

import type { Engine } from '#engine/engine.ts'
import { populationsOf } from '#engine/kpis/kpi-declared.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { wholePopulation } from '#engine/kpis/kpi-population.ts'
import { goalOf, kpiStatus } from '#engine/kpis/kpi-target.ts'
import { type Aggregates, addAggregates, figureOf, measureValue, noAggregates, queryMeasures } from '#engine/kpis/measure.ts'
import type { Run } from '#engine/store/database.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Kpi } from '#kernel/kpis.ts'

export interface Kept {
  readonly process: string
  readonly kpi: string
  readonly value: number | null
  readonly count: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly target: number | null
  readonly state: 'good' | 'warning' | 'bad' | 'none'
}

/** All KPIs in one period, in the scope of `run`. `engine.now` is the moment for conditions like "30 days ago". */
export const figuresIn = async (engine: Engine, run: Run, period: KpiPeriod, zone: string): Promise<readonly Kept[]> => {
  const kept: Kept[] = []
  for (const process of engine.house.processes.values())
    for (const [kpi, declared] of Object.entries(process.kpis)) {
      const parts = await partsOf(engine, run, declared, period, zone)
      const value = measureValue(declared.measure, parts)
      const { target, state } = kpiStatus(declared, goalOf(engine, process.name, kpi), value)
      const { count } = figureOf(engine, { type: declared.of, measure: declared.measure }, [parts])
      kept.push({ process: process.name, kpi, value, count, ...divided(declared, parts), target, state })
    }
  return kept
}

const partsOf = async (engine: Engine, run: Run, kpi: Kpi, period: KpiPeriod, zone: string): Promise<Aggregates> => {
  const all: Aggregates[] = []
  for (const one of populationsOf(kpi)) {
    const where = wholePopulation(engine, one, period)
    const { total } = await queryMeasures(engine, run, {
      type: one.of,
      where,
      measure: one.measure,
      period,
      zone,
      asker: theSystem,
      declared: true,
    })
    all.push(total[0] ?? noAggregates)
  }
  return addAggregates(kpi.measure, all) ?? all[0] ?? noAggregates
}

const divided = (
  { measure }: Kpi,
  { records, values: [first = null, second = null] }: Aggregates,
): Pick<Kept, 'numerator' | 'denominator'> => {
  if ('share' in measure) return { numerator: first ?? 0, denominator: records }
  if ('ratio' in measure || 'percent' in measure) return { numerator: first, denominator: second }
  return { numerator: null, denominator: null }
}
