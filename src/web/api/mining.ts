/** The paths that records really took, as the server mines them from the stories. Times in seconds of the calendar. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { address, ask } from './api.ts'
import type { ShownPeriod } from './kpis.ts'

export interface MinedEdgeJson {
  readonly from: string
  readonly to: string
  readonly count: number
  readonly records: number
  readonly median: number
  readonly mean: number
  readonly conforms: boolean
}
export interface MinedStateJson {
  readonly state: string
  readonly count: number
  readonly visits: number
  readonly records: number
  readonly seconds: number
  readonly mean: number | null
  readonly median: number | null
}
interface InState {
  readonly state: string
  readonly count: number
}
export interface MinedJson {
  readonly records: number
  readonly events: number
  readonly states: readonly MinedStateJson[]
  readonly edges: readonly MinedEdgeJson[]
  readonly begins: readonly InState[]
  readonly ends: readonly InState[]
  readonly variants: readonly { readonly path: readonly string[]; readonly count: number; readonly share: number }[]
  readonly different: number
  readonly rework: {
    readonly returns: number
    readonly records: number
    readonly share: number | null
    readonly states: readonly InState[]
    readonly reopenings: { readonly count: number; readonly records: number }
  }
  readonly conformance: {
    readonly records: number
    readonly conforming: number
    readonly share: number | null
    readonly deviations: readonly {
      readonly from: string | null
      readonly to: string
      readonly count: number
      readonly records: number
    }[]
  }
  readonly reassignments: { readonly count: number; readonly records: number }
  readonly pingPong: {
    readonly count: number
    readonly records: number
    readonly pairs: readonly { readonly teams: readonly string[]; readonly titles: readonly string[]; readonly count: number }[]
  }
  readonly subprocesses: readonly {
    readonly process: string
    readonly name: string
    readonly seconds: number
    readonly records: number
    readonly mean: number | null
  }[]
}

export const miningQuery = (type: string, { from, to }: ShownPeriod) =>
  queryOptions({
    queryKey: ['mining', type, from, to],
    queryFn: ({ signal }) => ask<MinedJson>(address(`/api/mining/${type}`, { from, to }), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
