/** What the addresses of screens carry behind the question mark. */
import type { Condition } from '#kernel/condition.ts'

export interface ListSearch {
  readonly where?: Condition
  readonly sort?: string
  readonly q?: string
  /** Types that have a screen of their own (alerts) show as a plain table too; risks as a matrix. */
  readonly view?: 'table' | 'matrix'
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

export interface CalendarSearch {
  readonly view?: 'month' | 'week' | 'list'
  readonly day?: string
}

export interface GraphSearch {
  readonly way?: string
  readonly depth?: number
}

/** The first and the last day of the evidence, YYYY-MM-DD. */
export interface EvidenceSearch {
  readonly from?: string
  readonly to?: string
}
