/** Suggestions for a record: known errors, models and articles for an incident. */
import type { Condition } from './condition.ts'
import type { Fields, ModelName } from './field.ts'
import type { BaseField, ConditionOf, Model, Path } from './model.ts'
import { untyped } from './untyped.ts'

export interface Offer<F extends string = string, P extends string = string> {
  /** Which records of the other type can be offered; shared words and `alike` rank them. */
  readonly where: Condition<P>
  /** Fields that both types have; records with equal values rank first, even without shared words. */
  readonly alike: readonly (F & P)[]
  /** The field of the offered record that is shown, such as a workaround. */
  readonly shows: P
  /** Empty fields of the record that are filled when the offer is accepted: own field -> field of the offered record. */
  readonly fills: Readonly<Partial<Record<F, P>>>
}
type OfferSpec<F extends string, O extends ModelName> = Omit<Offer<F, Path<O>>, 'where'> & { readonly where: ConditionOf<O> }

/** By the type that is offered. */
export type Offers = Readonly<Record<string, Offer>>

/** Declares the offers for the records of a model. */
export const offers = <N extends string, F extends Fields, S extends string, R extends string>(
  _: Model<N, F, S, R>,
  of: { readonly [O in ModelName]?: OfferSpec<(keyof NoInfer<F> & string) | BaseField, O> },
): Offers => untyped(of)
