/**
 * What becomes of the records that a record causes: a maintenance window ends with its change, an approval is withdrawn with its request.
 * Every type that an effect creates is declared here; the engine carries it out for every write of the cause.
 */

/** How made records end, or follow their cause. */
export interface Made<Rec = never, F extends string = string, S extends string = string> {
  /** The field of the made records that names their cause; absent if they only have a relation to it, and stay. */
  readonly by?: string
  readonly ends?: readonly Ending<F, S>[]
  /** Values of the made records, in one of these states, that follow the cause when one of the fields changes. */
  readonly follows?: {
    readonly fields: readonly F[]
    readonly in: readonly string[]
    readonly values: (record: Rec) => Readonly<Record<string, unknown>>
  }
  /** Why they stay whatever becomes of their cause. Either this, or `ends` or `follows`. */
  readonly stays?: string
}

export interface Ending<F extends string = string, S extends string = string> {
  /** When the cause enters one of these states … */
  readonly in?: readonly S[]
  /** … or one of these fields changes. */
  readonly on?: readonly F[]
  /** The move of the made record, by its state. Fields that the move needs and that are empty get the reason as their text. */
  readonly moves: Readonly<Record<string, string>>
}

/** Adds to a number of another record: the amount that this record contributes, 0 if it does not count. Kept under every write. */
export interface Contribution<Rec = never, F extends string = string> {
  readonly to: string
  readonly field: string
  /** The field of this record that refers to the other one. */
  readonly by: F
  readonly amount: (record: Rec) => number
}
