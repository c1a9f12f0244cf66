/** Types for a lifecycle that several record types share: its moves are checked against the fields of the pattern. */
import type { Fields } from './field.ts'
import type { Move } from './lifecycle.ts'
import type { AnyRecord, BaseField } from './model.ts'
import { untyped } from './untyped.ts'

/** Moves on the fields and states of a pattern; the record type names the roles. */
export type PatternMoves<F extends Fields, S extends string> = Readonly<
  Record<string, Move<AnyRecord, (keyof F & string) | BaseField, S, string>>
>

/** The moves of a pattern, typed for a record type that includes the pattern's fields and states. */
export const movesOfPattern = <M extends PatternMoves<Fields, string>, T>(moves: M): Readonly<Record<keyof M & string, T>> => untyped(moves)
