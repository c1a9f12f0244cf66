/** How a process is measured. A KPI is a condition plus a measure, so each number opens exactly the records that it counts. */
import type { Condition } from './condition.ts'
import type { Fields, ModelName } from './field.ts'
import type { Model, Path } from './model.ts'
import type { Words } from './words.ts'

export const units = ['count', 'percent', 'duration', 'money', 'effort', 'ratio'] as const
export type Unit = (typeof units)[number]
export type Better = 'up' | 'down' | 'none'

/** What is measured of each record; durations and efforts in seconds. */
export type Operand<P extends string = string> =
  /** A number, duration, effort or money field. */
  | P
  /** Calendar time between two moments of the record. */
  | { readonly between: readonly [from: P, to: P] }
  /** Service time that a clock of the record has counted, pauses left out. */
  | { readonly clock: string }
  /** How many other records meet a condition; { its: 'field' } in it is a field of the record measured. */
  | { readonly count: string; readonly where: Condition }

export type Measure<P extends string = string> =
  | { readonly count: true }
  /** Percent of the records counted that also meet this condition. */
  | { readonly share: Condition<P> }
  | { readonly mean: Operand<P> }
  | { readonly median: Operand<P> }
  /** The value below which 90 % lie, interpolated. */
  | { readonly p90: Operand<P> }
  | { readonly sum: Operand<P> }
  | { readonly max: Operand<P> }
  /** How many different values a field has: `agreement` over reports, so that an SLA reported twice counts once. Of a reference, the list behind the number is those records. */
  | { readonly distinct: P }

export interface Kpi<P extends string = string> {
  readonly words: Words
  /** What the number is, in a sentence; P is the reporting period. */
  readonly definition: Words
  readonly unit: Unit
  readonly better: Better
  readonly of: string
  readonly measure: Measure<P>
  readonly where: Condition<P>
  /** The moment that must lie in the period; 'state' where the condition itself says what held at the end of it ({ period: 'to' }). */
  readonly period: P | 'state'
  /** Fields by which it can be broken down. */
  readonly by: readonly P[]
  /** Further figures that stand beside it, such as median and 90th percentile. */
  readonly beside: Readonly<Record<string, Measure<P>>>
  /** The target proposed until the installation sets its own. */
  readonly target?: number
}
export type Kpis = Readonly<Record<string, Kpi>>

type Spec<P extends string> = Omit<Kpi<P>, 'of' | 'where' | 'by' | 'beside'> & {
  readonly where?: Condition<P>
  readonly by?: readonly P[]
  readonly beside?: Readonly<Record<string, Measure<P>>>
}

/** Declares KPIs over the records of one model. */
export const kpis = <N extends ModelName, F extends Fields, S extends string, R extends string>(
  of: Model<N, F, S, R>,
  specs: Readonly<Record<string, Spec<Path<N>>>>,
): Kpis =>
  Object.fromEntries(
    Object.entries(specs).map(([id, spec]) => [id, { where: { all: [] }, by: [], beside: {}, ...spec, of: of.name } as Kpi]),
  )
