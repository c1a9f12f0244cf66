/** What is offered to somebody who works on a record: known errors, models and articles with an incident. */
import type { Condition } from './condition.ts'
import type { Fields, ModelName } from './field.ts'
import type { BaseField, ConditionOf, Model, Path } from './model.ts'
import { untyped } from './untyped.ts'

export interface Offer<F extends string = string, P extends string = string> {
  /** Which records of the other type are offered at all; the words of both and `alike` say which of them come first. */
  readonly where: Condition<P>
  /** Fields that both types have; what agrees in them comes first, also without a word in common. */
  readonly alike: readonly (F & P)[]
  /** The field of the offered record that helps at once. */
  readonly shows: P
  /** Empty fields of the record that are filled when the offer is taken: own field -> field of the offered record. */
  readonly fills: Readonly<Partial<Record<F, P>>>
}
type OfferSpec<F extends string, O extends ModelName> = Omit<Offer<F, Path<O>>, 'where'> & { readonly where: ConditionOf<O> }

/** By the type that is offered. */
export type Offers = Readonly<Record<string, Offer>>

/** Declares what is offered with the records of a model. */
export const offers = <N extends string, F extends Fields, S extends string, R extends string>(
  _: Model<N, F, S, R>,
  of: { readonly [O in ModelName]?: OfferSpec<(keyof NoInfer<F> & string) | BaseField, O> },
): Offers => untyped(of)
