/** The query parameters of the screens. */
import type { Condition } from '#kernel/condition.ts'

/** A change of query parameters; undefined removes one. */
export type SearchChange<S> = { readonly [K in keyof S]?: S[K] | undefined }

export interface ListSearch {
  readonly where?: Condition
  readonly sort?: string
  readonly q?: string
  /** `table`, or the name of a view that a room adds. */
  readonly view?: string
}

export interface KpiSearch {
  readonly period?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly key?: string
}

/** The dashboard, optionally limited to a process and a status. */
export interface KpiStatusSearch {
  readonly process?: string
  readonly state?: 'bad' | 'warning' | 'good'
}

/** The actual paths of a process: the record type and the period. */
export interface PathsSearch extends KpiSearch {
  readonly type?: string
}

export interface GraphSearch {
  readonly way?: string
  readonly depth?: number
}
