/** All KPIs at once, for the board: values and the period before, in few queries. */
import { always, type Condition } from '#kernel/condition.ts'
import type { Kpi } from '#kernel/kpis.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { type KpiPeriod, knownZone, periodBefore } from './buckets.ts'
import { goalOf, type KpiStatus, standing } from './goal.ts'
import { type Figure, figureOf } from './measure.ts'
import type { Parts } from './parts.ts'
import { type AskedKpi, onePass } from './pass.ts'
import { merged, populationsOf } from './population.ts'
import { several } from './several.ts'

export interface KpiSummary extends Figure, KpiStatus {
  readonly process: string
  readonly id: string
  readonly unit: Kpi['unit']
  readonly better: Kpi['better']
  readonly of: string
  /** The value of the period before. */
  readonly previous: number | null
}

export interface BoardQuestion extends KpiPeriod {
  /** Which KPIs the asker may see, and what of their records; all unless said otherwise. */
  readonly may?: ((kpi: Kpi) => boolean) | undefined
  readonly visible?: ((type: string) => Condition) | undefined
  readonly process?: string | undefined
  readonly zone?: string | undefined
}

/** Queries asked side by side: more would not be answered sooner on a small machine, and would take the connections of others. */
const sideBySide = 4

/**
 * In a long period most records lie by each of their moments, and one pass over all of a type costs less than one for each moment. In
 * a shorter one the index of a moment finds the few that matter. Measured, the two cost the same at some hundred days.
 */
const long = 100 * 86_400_000

/** What is counted of the same type, and in shorter periods by the same moment, is one pass over its records for both periods. */
export const allKpis = async (engine: Engine, run: Run, question: BoardQuestion): Promise<readonly KpiSummary[]> => {
  const { may, visible = () => always, process: only } = question
  const named = [...engine.house.processes.values()]
    .filter((process) => only === undefined || process.name === only)
    .flatMap((process) => Object.entries(process.kpis).map(([id, declared]) => ({ process: process.name, id, declared })))
    .filter(({ declared }) => may?.(declared) ?? true)
  const periods = [{ from: question.from, to: question.to }, periodBefore(question, knownZone(question.zone ?? 'UTC'))]
  const asked = named.map(({ declared }) =>
    periods.map((period) => populationsOf(declared).map((population): AskedKpi => ({ population, period }))),
  )
  const whole = Date.parse(question.to) - Date.parse(question.from) > long
  const passes = [...Map.groupBy(asked.flat(2), ({ population: { of, period } }) => (whole ? of : `${of} ${period}`)).values()]
  const found = new Map<AskedKpi, Parts>()
  await several(sideBySide, passes, async (pass) => {
    const parts = await onePass(engine, run, pass, visible(pass[0]?.population.of as string))
    for (const [i, one] of pass.entries()) found.set(one, parts[i] as Parts)
  })
  return named.map(({ process, id, declared }, i): KpiSummary => {
    const { measure, unit, better, of } = declared
    const [present, before] = (asked[i] ?? []).map((those): Figure => {
      const parts = those.map((one) => [found.get(one) as Parts])
      return figureOf(engine, { type: of, measure }, merged(measure, parts))
    }) as [Figure, Figure]
    return {
      process,
      id,
      unit,
      better,
      of,
      ...present,
      ...standing(declared, goalOf(engine, process, id), present.value),
      previous: before.value,
    }
  })
}
