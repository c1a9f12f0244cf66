/** The shape that all kinds of field share. The kinds themselves stand in `fields/`, one folder each. */

import type { LocalizedText } from './localized-text.ts'
import type { Message } from './messages.ts'
import { untyped } from './untyped.ts'

/** Every record type announces its record here, in its own model.ts, so that others can name it without an import. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in the rooms
export interface Registry {}
export type ModelName = keyof Registry & string

/** The id (uuid) of a record of type P. */
export type Id<P extends string = string> = string & { readonly $of?: P }

export interface FieldOptions {
  readonly required?: boolean
  /** No two records of the type may have the same value. */
  readonly unique?: boolean
  /** Looked up often: gets an index. References always have one. */
  readonly indexed?: boolean
  /** The value of a new record that names none. */
  readonly default?: unknown
  /** Set by the program (stamps, derivations, imports), never by a form. */
  readonly readonly?: boolean
  /** Goes into the full-text search; text and markdown do by default. */
  readonly searched?: boolean
  /** Names that the field had before; the migration renames instead of adding. */
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

/** Makes a field of a kind; used by the constructors in `fields/<kind>/kind.ts`. `more` are options that the kind itself sets. */
export const field = <T, const O extends FieldOptions = FieldOptions>(
  kind: string,
  options?: O,
  more: Readonly<Record<string, unknown>> = {},
): Field<T, IsRequired<O>> => untyped({ kind, required: options?.required === true, options: { ...options, ...more } })

export type Operator = 'is' | 'isNot' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'startsWith' | 'like' | 'has' | 'empty'

/** The operators that most kinds share. */
export const equality = ['is', 'isNot', 'in', 'notIn', 'empty'] as const
export const order = ['lt', 'lte', 'gt', 'gte'] as const

export type Parsed<T> = { readonly value: T } | { readonly refused: Message }

/**
 * What a kind of field can do. A value in memory is the value on the wire: JSON, with moments as ISO text in UTC and
 * references as ids, so that nothing has to be converted between database, program, API and screen.
 */
export interface Kind<T = unknown> {
  readonly name: string
  readonly words: LocalizedText
  readonly operators: readonly Operator[]
  /** From JSON (a form, the API, a cell of an import) to a value, or the reason why not. Never gets null. */
  parse(input: unknown, options: Field['options']): Parsed<T>
  /** Canonical text, for CSV and for people where no better face is at hand. */
  format(value: T, options: Field['options']): string
  /** Below, equal, above zero; only for kinds that can be ordered. */
  compare?(a: T, b: T): number
  /** True where the value is a list of ids or keys (`has`). */
  readonly many?: boolean
}
