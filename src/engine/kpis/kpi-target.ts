/** Does a KPI meet its target? The target is the declared one unless the installation sets its own (setting `kpi.<id>` of the process). */
import type { Kpi } from '#kernel/kpis.ts'
import type { Engine } from '../engine.ts'

/** The goal that an installation sets, in the unit of the KPI. */
export interface Goal {
  /** At this value the status is good. */
  readonly target?: number | null
  /** At this value the status is no longer bad. */
  readonly warning?: number | null
  /** The id of the person who is responsible for the KPI; by default the owner of the process. */
  readonly owner?: string | null
}

export interface KpiStatus {
  readonly target: number | null
  readonly warning: number | null
  readonly state: 'good' | 'warning' | 'bad' | 'none'
}

/** The goal that the installation has set; empty if it has set none. */
export const goalOf = (engine: Pick<Engine, 'installation'>, process: string, kpi: string): Goal => {
  const stored = engine.installation().setting(process, `kpi.${kpi}`)
  return typeof stored === 'object' && stored !== null ? (stored as Goal) : {}
}

/** The warning limit is this part of the target away from it, unless the installation sets one. */
const defaultWarningDistance = 0.1

/** The status of a value; `none` without a target or a value, or if neither direction is better. */
export const kpiStatus = (kpi: Pick<Kpi, 'better' | 'target'>, goal: Goal, value: number | null): KpiStatus => {
  const target = goal.target === undefined ? (kpi.target ?? null) : goal.target
  if (target === null || kpi.better === 'none') return { target, warning: null, state: 'none' }
  const up = kpi.better === 'up'
  const warning = goal.warning ?? target - (up ? 1 : -1) * Math.abs(target) * defaultWarningDistance
  if (value === null) return { target, warning, state: 'none' }
  const reaches = (limit: number): boolean => (up ? value >= limit : value <= limit)
  return { target, warning, state: reaches(target) ? 'good' : reaches(warning) ? 'warning' : 'bad' }
}
