/** What a lifecycle shared by several record types is written with: its moves are checked against the fields that the pattern brings. */
import type { Fields } from './field.ts'
import type { Move } from './lifecycle.ts'
import type { AnyRecord, BaseField } from './model.ts'
import { untyped } from './untyped.ts'

/** Moves over the fields and states of a pattern, made by whichever roles the record type names. */
export type PatternMoves<F extends Fields, S extends string> = Readonly<
  Record<string, Move<AnyRecord, (keyof F & string) | BaseField, S, string>>
>

/** The moves of a pattern for a record type that has the pattern's fields and states among its own. */
export const movesOfPattern = <M extends PatternMoves<Fields, string>, T>(moves: M): Readonly<Record<keyof M & string, T>> => untyped(moves)
