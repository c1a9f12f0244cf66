/** The process map (every process at a glance), and the KPIs that are off target: why, since when, and who is responsible. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { KpiStatusJson } from '#features/insights/kpi-status/kpi-status-answers.ts'
import type { ProcessMapJson } from '#features/insights/process-map/process-map-answers.ts'
import type { KpiLine } from '#http/answers/kpi-answers.ts'
import type { Stage } from '#kernel/process.ts'
import { address, ask } from './api.ts'
import { periodOf } from './kpis.ts'

/** Under `kpis`, which are refetched at most every five seconds, however much changes. */
export const mapQuery = (zone: string) =>
  queryOptions({
    queryKey: ['kpis', 'map', zone],
    queryFn: ({ signal }) => ask<ProcessMapJson>(address('/api/map', { ...periodOf('d30', zone), zone }), { signal }),
    staleTime: 30_000,
  })

export const kpiStatusQuery = (zone: string, asked: { readonly stage?: Stage | undefined; readonly process?: string | undefined }) =>
  queryOptions({
    queryKey: ['kpis', 'standing', zone, asked],
    queryFn: ({ signal }) =>
      ask<KpiStatusJson>(address('/api/dashboard', { ...periodOf('d30', zone), zone, ...asked }), {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

/** The decline since the period before, relative to the target (without one, to the previous value); undefined if there is none. */
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
