/** The figure of a KPI in a snapshot: the value with numerator and denominator, and its status against the target at that time. */

import type { Engine } from '#engine/engine.ts'
import type { KpiPeriod } from '#engine/kpis/buckets.ts'
import { goalOf, standing } from '#engine/kpis/goal.ts'
import { ask, figureOf } from '#engine/kpis/measure.ts'
import { addedUp, noParts, type Parts, valueFrom } from '#engine/kpis/parts.ts'
import { populationsOf, recordsIn } from '#engine/kpis/population.ts'
import type { Run } from '#engine/store/database.ts'
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
      const value = valueFrom(declared.measure, parts)
      const { target, state } = standing(declared, goalOf(engine, process.name, kpi), value)
      const { count } = figureOf(engine, { type: declared.of, measure: declared.measure }, [parts])
      kept.push({ process: process.name, kpi, value, count, ...divided(declared, parts), target, state })
    }
  return kept
}

const partsOf = async (engine: Engine, run: Run, kpi: Kpi, period: KpiPeriod, zone: string): Promise<Parts> => {
  const all: Parts[] = []
  for (const one of populationsOf(kpi)) {
    const where = recordsIn(engine, one, period)
    const { total } = await ask(engine, run, { type: one.of, where, measure: one.measure, period, zone, trusted: true })
    all.push(total[0] ?? noParts)
  }
  return addedUp(kpi.measure, all) ?? all[0] ?? noParts
}

const divided = (
  { measure }: Kpi,
  { records, aggregates: [first = null, second = null] }: Parts,
): Pick<Kept, 'numerator' | 'denominator'> => {
  if ('share' in measure) return { numerator: first ?? 0, denominator: records }
  if ('ratio' in measure || 'percent' in measure) return { numerator: first, denominator: second }
  return { numerator: null, denominator: null }
}
