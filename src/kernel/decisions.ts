/**
 * Decisions are bound to what was decided. A lifecycle declares which moves decide, in which states the decision holds, and what it covers.
 * A write that changes a covered field takes the decision back, or is refused, whatever the way of the write: a move, a change, an import,
 * an effect.
 */
import type { Fields } from './field.ts'
import type { Phase } from './model.ts'
import { ownValue } from './own-value.ts'

// biome-ignore lint/suspicious/noExplicitAny: the record of any type; `when` is called with the one that it was declared for
export interface Decision<F extends string = string, S extends string = string, M extends string = string, Rec = any> {
  /** The moves that decide, such as approve or publish. */
  readonly by: readonly M[]
  /** The states in which the decision holds. */
  readonly in: readonly S[]
  /** The fields that it covers; `all` are the title and the type's own fields, without those that only the program sets. */
  readonly covers: 'all' | readonly F[]
  /** With `all`: fields that can change without the decision being taken again. */
  readonly except?: readonly F[]
  /** With `all`: further fields, such as a sum over other records. */
  readonly also?: readonly F[]
  /** Which records need the decision at all, by their new values; all by default. */
  readonly when?: (record: Rec) => boolean
  /** The move that takes the decision back when a covered field changes. Where it does not lead from the state of the record, the change is refused. */
  readonly reopenedBy?: M
  /** Person fields whose persons may not decide; by default the requester (without one, the creator) and the assignee. */
  readonly notBy?: readonly F[]
}

/** The part of a lifecycle that decisions are about. */
export interface Deciding {
  readonly decisions: Readonly<Record<string, Decision>>
  readonly moves: Readonly<
    Record<
      string,
      {
        readonly from: readonly string[]
        readonly to?: string
        readonly needs?: readonly string[]
        readonly stamps?: Readonly<Record<string, unknown>>
      }
    >
  >
}

/** The fields of the record type that the decision covers. */
export const coveredFields = ({ covers, except = [], also = [] }: Decision, fields: Fields): readonly string[] => {
  if (covers !== 'all') return covers
  const own = ['title', ...Object.keys(fields)].filter((name) => !ownValue(fields, name)?.options.readonly && !except.includes(name))
  return [...own, ...also]
}

/** A decision that a change touches, with the covered fields that change. */
export interface Touched {
  readonly name: string
  readonly decision: Decision
  readonly fields: readonly string[]
}

/** A record with new values that still is in its state. */
interface Written {
  readonly state: string
  readonly after: Readonly<Record<string, unknown>>
  readonly changed: ReadonlySet<string>
}

/** The decisions that hold in the state and cover one of the changed fields. */
export const touchedBy = (cycle: Deciding, fields: Fields, { state, after, changed }: Written): readonly Touched[] =>
  Object.entries(cycle.decisions).flatMap(([name, decision]) => {
    if (!decision.in.includes(state) || decision.when?.(after) === false) return []
    const touched = coveredFields(decision, fields).filter((field) => changed.has(field))
    return touched.length > 0 ? [{ name, decision, fields: touched }] : []
  })

/** The move that takes the decision back from this state; undefined if the change must be refused. */
export const reopeningMove = (cycle: Deciding, { reopenedBy }: Decision, state: string): string | undefined =>
  reopenedBy !== undefined && ownValue(cycle.moves, reopenedBy)?.from.includes(state) ? reopenedBy : undefined

/** Person fields whose persons may not make the move, because it decides on their own matter. */
export const excludedFrom = (cycle: Deciding, move: string, record: Readonly<Record<string, unknown>>): readonly string[] => {
  const own = (record['requester'] ?? null) === null ? ['createdBy', 'assignee'] : ['requester', 'assignee']
  return [...new Set(Object.values(cycle.decisions).flatMap(({ by, notBy }) => (by.includes(move) ? (notBy ?? own) : [])))]
}

const kept = new WeakMap<Deciding, ReadonlyMap<string, ReadonlySet<string>>>()

/**
 * The fields that every record in a state has, because all moves that lead there need them: a resolved incident has a resolution. They
 * cannot be emptied in that state. A field that is needed on one way only, or cleared on the way, is not among them. (Forward data-flow
 * analysis: the intersection over all ways, until nothing changes.)
 */
export const lastingNeeds = (
  model: { readonly states: Readonly<Record<string, Phase>>; readonly start: string },
  cycle: Deciding,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const known = kept.get(cycle)
  if (known) return known
  const needs = new Map<string, ReadonlySet<string>>([[model.start, new Set()]])
  const moves = Object.values(cycle.moves)
  for (let changed = true; changed; ) {
    changed = false
    for (const move of moves)
      for (const from of move.from) {
        const before = needs.get(from)
        const to = move.to ?? from
        if (!before || to === model.start) continue
        const cleared = Object.entries(move.stamps ?? {}).flatMap(([field, stamp]) => (stamp === 'nothing' ? [field] : []))
        const arrived = new Set([...before, ...(move.needs ?? [])].filter((field) => !cleared.includes(field)))
        const there = needs.get(to)
        const next = there ? new Set([...there].filter((field) => arrived.has(field))) : arrived
        if (there && next.size === there.size) continue
        needs.set(to, next)
        changed = true
      }
  }
  kept.set(cycle, needs)
  return needs
}
