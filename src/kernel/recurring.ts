/** Records that come again: groups that agree in some fields, and the record that is raised for a group. */
import type { Condition } from './condition.ts'
import type { ModelName } from './field.ts'
import type { LocalizedText } from './localized-text.ts'
import type { ConditionOf, Path } from './model.ts'
import { untyped } from './untyped.ts'

export interface RecurringGroup<P extends string = string> {
  readonly words: LocalizedText
  /** The type that comes again. */
  readonly of: string
  /** Ways to agree: [['ci'], ['service', 'category']]. A record belongs to the first of them whose fields it has all. */
  readonly by: readonly (readonly P[])[]
  readonly where: Condition<P>
  /** How many make a trend, opened since so long ago (an ISO 8601 duration). */
  readonly atLeast: number
  readonly within: string
  /** The type that is raised for a group, with the values in which it agrees; each record of the group then names it in this field. */
  readonly raises: string
  readonly names: P
  /** Further values of what is raised. */
  readonly values?: Readonly<Record<string, unknown>>
}
export type RecurringGroups = Readonly<Record<string, RecurringGroup>>

type RecurringGroupSpec<N extends ModelName> = Omit<RecurringGroup<Path<N>>, 'words' | 'of' | 'where' | 'raises'> & {
  readonly where: ConditionOf<N>
  readonly raises: ModelName
}

/** Declares a trend over the records of a type; its name is said by the languages. */
export const recurringGroup = <const N extends ModelName>(of: N, spec: RecurringGroupSpec<N>): Omit<RecurringGroup, 'words'> => ({
  ...untyped<Omit<RecurringGroup, 'words' | 'of'>>(spec),
  of,
})
