/** Who may do what with the records of a type. What no profile allows is denied. The rights to a move are declared with the move. */
import type { CommonRole } from './actor.ts'
import type { Condition } from './condition.ts'
import type { Fields, ModelName } from './field.ts'
import type { BaseField, ConditionOf, Model } from './model.ts'
import { untyped } from './untyped.ts'

export interface Profile<P extends string = string, F extends string = string> {
  /** Which records the role sees: all of its organisations, or those that meet the condition. */
  readonly read?: 'all' | Condition<P>
  /** May create records, of which the role fills every field that a form has, or all without some. */
  readonly create?: boolean | { readonly without: readonly F[] }
  /** Fields that the role does not see on these records, and cannot ask about. Another role of the same person may show them. */
  readonly hides?: readonly F[]
  /** Which fields the role may edit on records that it sees. */
  readonly change?: 'all' | readonly F[]
  /** May comment in the story: internal work notes as well, or only comments that the requester sees. */
  readonly comment?: 'internal' | 'public'
}
export type Access = Readonly<Record<string, Profile>>

/** A profile as a room declares it: its condition may only name fields and states of the record type. */
type TypedProfile<N extends ModelName, F extends string> = Omit<Profile<string, F>, 'read'> & { readonly read?: 'all' | ConditionOf<N> }

/** Declares the profiles of a model by role. Administrators and auditors need none: they see everything. */
export const access = <N extends ModelName, F extends Fields, S extends string, R extends string>(
  _: Model<N, F, S, R>,
  profiles: Readonly<Partial<Record<NoInfer<R> | CommonRole, TypedProfile<N, (keyof NoInfer<F> & string) | BaseField>>>>,
): Access => untyped(profiles)
