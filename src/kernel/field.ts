/** The shape that all kinds of field share. The kinds themselves are in `fields/`, one folder each. */

import type { Message } from './messages.ts'
import { untyped } from './untyped.ts'

/** Every record type registers its record here, in its own model.ts, so that others can refer to it without an import. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in the rooms
export interface Registry {}
export type ModelName = keyof Registry & string

/** The id (uuid) of a record of type P. */
export type Id<P extends string = string> = string & { readonly $of?: P }

export interface FieldOptions {
  readonly required?: boolean
  /** No two records of the type may have the same value. */
  readonly unique?: boolean
  /** Has an index. References always have one. */
  readonly indexed?: boolean
  /** The value of a new record if none is set. */
  readonly default?: unknown
  /** Set by the program (stamps, derivations, imports), never by a form. */
  readonly readonly?: boolean
  /** False if records are not found by it. Fields of the kinds text, markdown and attributes are searched unless a role does not see them. */
  readonly searched?: boolean
  /** Changes without an entry in the history, like the counters of an alert: what the history tells of it is old. */
  readonly withoutHistory?: boolean
  /** A reference only to records of the record's own organisation and those below it. */
  readonly within?: boolean
  /** Former names of the field; the migration renames the column instead of adding one. */
  readonly was?: readonly string[]
}

/** A field: pure data at run time, its value type carried by a phantom property. */
export interface Field<out T = unknown, out Required extends boolean = boolean> {
  readonly kind: string
  readonly required: Required
  readonly options: FieldOptions & Readonly<Record<string, unknown>>
  readonly $value?: T
}
export type Fields = Readonly<Record<string, Field>>

export type RecordOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer R> ? (R extends true ? T : T | null) : never
}

type IsRequired<O> = O extends { readonly required: true } ? true : false

/** Creates a field of a kind; used by the constructors in `fields/<kind>/kind.ts`. `more` are options that the kind itself sets. */
export const field = <T, const O extends FieldOptions = FieldOptions>(
  kind: string,
  options?: O,
  more: Readonly<Record<string, unknown>> = {},
): Field<T, IsRequired<O>> => untyped({ kind, required: options?.required === true, options: { ...options, ...more } })

/** The record type that a reference points to. */
export const targetOf = (field: Field): string | undefined =>
  field.kind === 'person' ? 'person' : (field.options['to'] as string | undefined)

export type Operator =
  | 'is'
  | 'isNot'
  | 'in'
  | 'notIn'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'contains'
  | 'startsWith'
  | 'like'
  | 'matches'
  | 'has'
  | 'empty'

/** The operators that most kinds share. */
export const equality = ['is', 'isNot', 'in', 'notIn', 'empty'] as const
export const order = ['lt', 'lte', 'gt', 'gte'] as const

export type Parsed<T> = { readonly value: T } | { readonly refused: Message }

/**
 * What a kind of field can do. A value in memory is the value on the wire: JSON, with moments as ISO text in UTC and
 * references as ids, so that database, program, API and screen need no conversion.
 */
export interface Kind<T = unknown> {
  readonly name: string
  readonly label: Message
  readonly operators: readonly Operator[]
  /** Parses JSON input (a form, the API, a cell of an import) to a value, or returns the reason why it cannot. Never called with null. */
  parse(input: unknown, options: Field['options']): Parsed<T>
  /** The same for a value that a condition compares with, where conditions may compare with more than the field can have. */
  parseCompared?(input: unknown, options: Field['options']): Parsed<T>
  /** Canonical text, for CSV and for display where the kind has no control. */
  format(value: T, options: Field['options']): string
  /** The words by which the search finds a record; absent for kinds that are not texts. */
  searchText?(value: T, options: Field['options']): string
  /** Negative, zero or positive; only for kinds that can be ordered. */
  compare?(a: T, b: T): number
  /** A value that the field takes, for tests that fill in every field of a record. */
  example?(options: Field['options']): T
  /** True where the value is a list of ids or keys (`has`). */
  readonly many?: boolean
  /** The kind of which its values are, as those of a person are references; without it values are compared with those of the same kind only. */
  readonly valuesOf?: string
}
