/** What a KPI is held against: the target that is declared, until the installation sets its own (setting `kpi.<id>` of the process). */
import type { Kpi } from '#kernel/kpis.ts'
import type { Engine } from '../engine.ts'

/** In the KPI's unit. At `target` it is good; at `warning` it is no longer bad. */
export interface Goal {
  readonly target?: number | null
  readonly warning?: number | null
  /** Who answers for it, a person's id; whoever answers for the process where nobody is named. */
  readonly owner?: string | null
}

export interface KpiStatus {
  readonly target: number | null
  readonly warning: number | null
  readonly state: 'good' | 'warning' | 'bad' | 'none'
}

export const goalOf = (engine: Pick<Engine, 'installation'>, process: string, kpi: string): Goal => {
  const stored = engine.installation().setting(process, `kpi.${kpi}`)
  return typeof stored === 'object' && stored !== null ? (stored as Goal) : {}
}

/** Where nobody has said how far off is bad: a tenth of the target. */
const tenth = 0.1

/** How the value stands: `none` without a target, without a value, or where neither up nor down is better. */
export const standing = (kpi: Pick<Kpi, 'better' | 'target'>, goal: Goal, value: number | null): KpiStatus => {
  const target = goal.target === undefined ? (kpi.target ?? null) : goal.target
  if (target === null || kpi.better === 'none') return { target, warning: null, state: 'none' }
  const up = kpi.better === 'up'
  const warning = goal.warning ?? target - (up ? 1 : -1) * Math.abs(target) * tenth
  if (value === null) return { target, warning, state: 'none' }
  const reaches = (limit: number): boolean => (up ? value >= limit : value <= limit)
  return { target, warning, state: reaches(target) ? 'good' : reaches(warning) ? 'warning' : 'bad' }
}
