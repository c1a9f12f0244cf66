/** Who asks a KPI: nobody in particular, in a period, knowing the installation's settings. */
import type { Asker } from '#kernel/matches.ts'
import type { Engine } from '../engine.ts'
import type { KpiPeriod } from './buckets.ts'

export const kpiAsker = (engine: Pick<Engine, 'now' | 'installation'>, period?: KpiPeriod): Asker => ({
  now: engine.now(),
  me: null,
  teams: [],
  period,
  setting: engine.installation().setting,
})
