/**
 * The paths by which records are sorted and grouped. Requests get theirs from `access/look-through.ts`, which checks that the actor may
 * use the values; the compiler refuses a text that was not checked.
 */
import type { Condition } from '#kernel/condition.ts'

declare const checked: unique symbol
export type AskedPath = string & { readonly [checked]: true }

/** A path that the program itself uses, or one that was checked. */
export const ownPath = (path: string): AskedPath => path as AskedPath

/** An order of records: `openedAt` ascending, `-openedAt` descending. References are sorted by their titles. */
export interface SortOrder {
  readonly path: AskedPath
  /** The records of a referenced type whose titles may decide, as a resolved condition; all by default. */
  readonly titled?: (type: string) => Condition
}

/** An order that the program itself uses. */
export const ownOrder = (path: string): SortOrder => ({ path: ownPath(path) })
