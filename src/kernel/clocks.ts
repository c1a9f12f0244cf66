/**
 * Clocks: what starts, pauses, stops and cancels them, as conditions on the record. The target comes from the agreement (SLA, OLA,
 * UC) that covers the record; a record without an agreement for a metric has no clock. A breach is a fact about a clock, never a state.
 */
import type { Condition } from './condition.ts'
import type { Fields, ModelName } from './field.ts'
import type { LocalizedText } from './localized-text.ts'
import type { BaseField, ConditionOf, Model } from './model.ts'
import { untyped } from './untyped.ts'

export interface ClockDeclaration<F extends string = string> {
  readonly label: LocalizedText
  /** The moment from which it counts, even if the clock is created later. */
  readonly from: F
  readonly starts?: Condition
  readonly pauses?: Condition
  /** Fields whose values explain the pause (`waitingFor: caller`), where the condition does not name them. */
  readonly reasonFields?: readonly F[]
  readonly stops: Condition
  readonly cancels?: Condition
  /** A flag of the record that records, once the clock has stopped, whether it stopped in time. */
  readonly outcome?: F
  /** A move that the program makes when an SLA target is breached, such as a hierarchical escalation. */
  readonly late?: string
  /** Percent of the target at which a fact is raised. */
  readonly thresholds: readonly number[]
}
export type ClockDeclarations = Readonly<Record<string, ClockDeclaration>>
/** Clocks as a room declares them; their names are in the language files. */
export type Metrics = Readonly<Record<string, Omit<ClockDeclaration, 'label'>>>

type ClockSpec<N extends ModelName, F extends string> = Omit<
  ClockDeclaration<F>,
  'label' | 'thresholds' | 'starts' | 'pauses' | 'stops' | 'cancels'
> & {
  readonly starts?: ConditionOf<N>
  readonly pauses?: ConditionOf<N>
  readonly stops: ConditionOf<N>
  readonly cancels?: ConditionOf<N>
  readonly thresholds?: readonly number[]
}

/** Declares the clocks of a model by metric; thresholds are percent of the target, 75 and 100 by default. */
export const clocks = <N extends ModelName, F extends Fields, S extends string, R extends string>(
  _: Model<N, F, S, R>,
  metrics: Readonly<Record<string, ClockSpec<N, (keyof NoInfer<F> & string) | BaseField>>>,
): Metrics =>
  Object.fromEntries(
    Object.entries(untyped<Metrics>(metrics)).map(([name, clock]) => [name, { ...clock, thresholds: clock.thresholds ?? [75, 100] }]),
  )
