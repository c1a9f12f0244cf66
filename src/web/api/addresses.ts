/** What the addresses of screens carry behind the question mark. */
import type { Condition } from '#kernel/condition.ts'

/** A change of these; undefined removes one. */
export type SearchChange<S> = { readonly [K in keyof S]?: S[K] | undefined }

export interface ListSearch {
  readonly where?: Condition
  readonly sort?: string
  readonly q?: string
  /** `table`, or a way to look at them that a room has. */
  readonly view?: string
}

export interface KpiSearch {
  readonly period?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly key?: string
}

/** The dashboard: of one process, of those that stand so. */
export interface StandingSearch {
  readonly process?: string
  readonly state?: 'bad' | 'warning' | 'good'
}

/** The paths of a process: of which of its types, in which period. */
export interface PathsSearch extends KpiSearch {
  readonly type?: string
}

export interface GraphSearch {
  readonly way?: string
  readonly depth?: number
}
