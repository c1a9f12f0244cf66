/** Recurring records: groups with equal values in some fields, and the record that is raised for a group. */
import type { Condition } from './condition.ts'
import type { ModelName } from './field.ts'
import type { LocalizedText } from './localized-text.ts'
import type { ConditionOf, Path } from './model.ts'
import { untyped } from './untyped.ts'

export interface RecurringGroup<P extends string = string> {
  readonly label: LocalizedText
  /** The recurring type. */
  readonly of: string
  /** The fields to group by: [['ci'], ['service', 'category']]. A record belongs to the first entry of which it has all fields. */
  readonly by: readonly (readonly P[])[]
  readonly where: Condition<P>
  /** The minimum number of records, opened within this time (an ISO 8601 duration). */
  readonly atLeast: number
  readonly within: string
  /** The type that is raised for a group, with the group's values; `names` is the field in which each record of the group refers to it. */
  readonly raises: string
  readonly names: P
  /** Further values of the raised record. */
  readonly values?: Readonly<Record<string, unknown>>
}
export type RecurringGroups = Readonly<Record<string, RecurringGroup>>

type RecurringGroupSpec<N extends ModelName> = Omit<RecurringGroup<Path<N>>, 'label' | 'of' | 'where' | 'raises'> & {
  readonly where: ConditionOf<N>
  readonly raises: ModelName
}

/** Declares a recurring group of the records of a type; its name is in the language files. */
export const recurringGroup = <const N extends ModelName>(of: N, spec: RecurringGroupSpec<N>): Omit<RecurringGroup, 'label'> => ({
  ...untyped<Omit<RecurringGroup, 'label' | 'of'>>(spec),
  of,
})
