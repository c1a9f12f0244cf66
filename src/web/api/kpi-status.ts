/** How the house stands at a glance (the map), and what is off target with why, since when and who has it. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { KpiStatusJson } from '#features/insights/kpi-status/kpi-status-answers.ts'
import type { ProcessMapJson } from '#features/insights/process-map/process-map-answers.ts'
import type { KpiLine } from '#http/answers/kpi-answers.ts'
import type { Stage } from '#kernel/process.ts'
import { address, ask } from './api.ts'
import { periodOf } from './kpis.ts'

/** Among the numbers, which are asked for again at most every five seconds, however much changes. */
export const mapQuery = (zone: string) =>
  queryOptions({
    queryKey: ['kpis', 'map', zone],
    queryFn: ({ signal }) => ask<ProcessMapJson>(address('/api/map', { ...periodOf('d30', zone), zone }), { signal }),
    staleTime: 30_000,
  })

export const standingQuery = (zone: string, asked: { readonly stage?: Stage | undefined; readonly process?: string | undefined }) =>
  queryOptions({
    queryKey: ['kpis', 'standing', zone, asked],
    queryFn: ({ signal }) =>
      ask<KpiStatusJson>(address('/api/standing', { ...periodOf('d30', zone), zone, ...asked }), {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

/** How much worse it is than in the period before, as a part of its target (of what it was, where there is none); undefined where it is not. */
export const worsening = ({
  value,
  previous,
  target,
  better,
}: Pick<KpiLine, 'value' | 'previous' | 'target' | 'better'>): number | undefined => {
  if (value === null || previous === null || better === 'none') return undefined
  const worse = better === 'up' ? previous - value : value - previous
  return worse > 0 ? worse / (Math.abs(target || previous) || 1) : undefined
}
