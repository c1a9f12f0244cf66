/** How the house stands at a glance (the map), and what is off target with why, since when and who has it. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Condition } from '#kernel/condition.ts'
import type { Stage } from '#kernel/process.ts'
import { address, ask } from './api.ts'
import type { KpiLine } from './contract.ts'
import { periodOf } from './kpis.ts'

/** A number with the list that it opens. */
export interface CountedListJson {
  readonly type: string
  readonly where: Condition
  readonly count: number
}
export interface ReviewListJson extends CountedListJson {
  readonly field: string
  /** The earliest day, which may be past. */
  readonly next: string
  readonly late: { readonly count: number; readonly where: Condition }
}
export interface RoomState {
  readonly process: string
  readonly open: readonly CountedListJson[]
  readonly kpis: Readonly<Record<'bad' | 'warning' | 'good', number>>
  readonly reviews: readonly ReviewListJson[]
}

export interface HolderJson {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
}
export interface KpiReasonJson {
  readonly which: 'some' | 'all'
  readonly count: number
  readonly lists: readonly CountedListJson[]
  readonly records: readonly HolderJson[]
  readonly most?: CountedListJson & { readonly by: string; readonly key: string | null; readonly title: string }
}
export interface KpiStatusLineJson extends KpiLine {
  readonly of: string
  readonly stage: Stage
  readonly since: string | null
  readonly atLeast: boolean
  readonly trend: readonly { readonly day: string; readonly value: number | null }[]
  /** Held by nobody is none; null is not for me to know. */
  readonly owner: { readonly role: string | null; readonly held: readonly HolderJson[] | null }
  readonly why?: KpiReasonJson
}

/** Among the numbers, which are asked for again at most every five seconds, however much changes. */
export const mapQuery = (zone: string) =>
  queryOptions({
    queryKey: ['kpis', 'map', zone],
    queryFn: ({ signal }) =>
      ask<{ readonly processes: readonly RoomState[] }>(address('/api/map', { ...periodOf('d30', zone), zone }), { signal }),
    staleTime: 30_000,
  })

export const standingQuery = (zone: string, asked: { readonly stage?: Stage | undefined; readonly process?: string | undefined }) =>
  queryOptions({
    queryKey: ['kpis', 'standing', zone, asked],
    queryFn: ({ signal }) =>
      ask<{ readonly kpis: readonly KpiStatusLineJson[] }>(address('/api/standing', { ...periodOf('d30', zone), zone, ...asked }), {
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
