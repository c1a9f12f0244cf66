/** How records of a type move between states, and what each move does. Buttons, the API, jobs and tests all call `tryMove`. */
import { type Actor, administersRecords, type CommonRole } from './actor.ts'
import type { Commands } from './command.ts'
import type { Condition } from './condition.ts'
import { type Decision, excludedFrom } from './decisions.ts'
import { move as moveTexts } from './en.ts'
import type { FactDeclarations, Facts, LoadedFacts } from './facts.ts'
import type { Fields, ModelName, Registry } from './field.ts'
import type { Contribution, Made } from './made.ts'
import { all, any, fieldName, messagesOf, roleName, stateName, typeName } from './messages.ts'
import type { AnyRecord, BaseField, Model, Phase } from './model.ts'
import { ownValue } from './own-value.ts'
import { inScope } from './scopes.ts'
import { type Refusal, refuse } from './trouble.ts'
import { untyped } from './untyped.ts'

const messageOf = messagesOf(moveTexts)

/** What a stamp writes: the current moment, the actor, the value plus one, nothing, or a fixed value. */
export type Stamp = 'now' | 'me' | 'more' | 'nothing' | { readonly value: unknown }

export interface Move<
  Rec = AnyRecord,
  F extends string = string,
  S extends string = string,
  R extends string = string,
  L extends Facts = Facts,
> {
  readonly from: readonly S[]
  /** The target state; without it the record stays in its state (a move that only has effects). */
  readonly to?: S
  readonly by: readonly (R | CommonRole)[]
  /** Fields that must not be empty when the move is made; the form asks for those that are. */
  readonly needs?: readonly F[]
  /** Optional fields of the form. */
  readonly asks?: readonly F[]
  readonly guard?: (record: Rec, who: Actor, facts: L) => true | Refusal
  /** In the state to which the move leads, a change of one of these fields must pass the guard as well. */
  readonly keeps?: readonly F[]
  readonly stamps?: Readonly<Partial<Record<F, Stamp>>>
  readonly effects?: (record: Rec, who: Actor, facts: L) => Commands
  /** The program makes the move automatically on records that meet this: { field: 'resolvedAt', lt: { ago: 'P5D' } }. */
  readonly timely?: Condition
  /** The prominence of its button. */
  readonly tone?: 'main' | 'plain' | 'danger'
}
export type AnyMove = Move<never, string, string, string>

/** A value that is computed from others before every write. */
export interface Derivation<Rec, F extends string = string, L extends Facts = Facts> {
  /** Computed on creation, and when one of these fields changes. */
  readonly from: readonly F[]
  /** A value; null if there is none, which empties the field; undefined to leave the field as it is. */
  readonly value: (record: Rec, facts: L, now: string, who: Actor) => unknown
  /** Only fill the field when it is empty. */
  readonly whenEmpty?: boolean
}

/** What must hold for the values of a record in every write. */
export interface Check<Rec, F extends string = string, L extends Facts = Facts> {
  /** Checked on creation, and when one of these fields changes. The first ones are marked in a form. */
  readonly of: readonly F[]
  readonly holds: (record: Rec, facts: L, who: Actor, before: Rec | undefined) => true | Refusal
}

/** A breached target: the record whose clock passed it, and the record that defines it. */
export interface BreachedTarget {
  readonly type: string
  readonly record: string
  readonly number: string
  readonly title: string
  readonly metric: string
  /** The record that defines the target. */
  readonly target: string
}

export interface Lifecycle<
  Rec = AnyRecord,
  F extends string = string,
  S extends string = string,
  R extends string = string,
  L extends Facts = Facts,
> {
  readonly of: string
  readonly facts: FactDeclarations
  readonly derives: Readonly<Partial<Record<F, Derivation<Rec, F, L>>>>
  /** By name; every write that violates one is refused. */
  readonly checks: Readonly<Record<string, Check<Rec, F, L>>>
  readonly decisions: Readonly<Record<string, Decision<F, S>>>
  /** What becomes of records that this one causes, by their type. */
  readonly makes: Readonly<Record<string, Made<Rec, F, S>>>
  /** Sums and counts of other records to which this one contributes. */
  readonly addsTo: readonly Contribution<Rec, F>[]
  /** Written when the value of one of these fields changes (not on creation). */
  readonly stampsOnChange: Readonly<Partial<Record<F, Readonly<Partial<Record<F, Stamp>>>>>>
  /** The effects of creating a record. */
  readonly created?: ((record: Rec, who: Actor, facts: L) => Commands) | undefined
  /** The effects of a change to one of these fields, moves included. */
  readonly changed?:
    | { readonly fields: readonly F[]; readonly effects: (record: Rec, before: Rec, who: Actor, facts: L) => Commands }
    | undefined
  /** The effects when a clock of another record breaches the target that this record (an agreement) defines, for these kinds of agreement. */
  readonly broken?:
    | { readonly kinds: readonly string[]; readonly effects: (record: Rec, promise: BreachedTarget, facts: L) => Commands }
    | undefined
  readonly moves: Readonly<Record<string, Move<Rec, F, S, R, L>>>
}
// biome-ignore lint/suspicious/noExplicitAny: a lifecycle of any record; the functions inside are called with the record they were declared for
export type AnyLifecycle = Lifecycle<any, string, string, string, any>

/** A lifecycle with the names of its moves in its type, so that a room can extend the moves of a pattern. */
export type DeclaredLifecycle<Rec, F extends string, S extends string, R extends string, M extends string> = AnyLifecycle & {
  readonly moves: Readonly<Record<M, Move<Rec, F, S, R>>>
}

type LifecycleSpec<
  Rec,
  F extends string,
  S extends string,
  R extends string,
  M extends string,
  D extends FactDeclarations,
  L extends Facts = LoadedFacts<D>,
> = {
  readonly facts?: D
  readonly derives?: Lifecycle<Rec, F, S, R, L>['derives']
  readonly checks?: Lifecycle<Rec, F, S, R, L>['checks']
  readonly decisions?: Readonly<Record<string, Decision<F, S, NoInfer<M>, Rec>>>
  readonly makes?: Readonly<Partial<Record<ModelName, Made<Rec, F, S>>>>
  readonly addsTo?: readonly Contribution<Rec, F>[]
  readonly stampsOnChange?: Readonly<Partial<Record<F, Readonly<Partial<Record<F, Stamp>>>>>>
  readonly created?: Lifecycle<Rec, F, S, R, L>['created']
  readonly changed?: Lifecycle<Rec, F, S, R, L>['changed']
  readonly broken?: Lifecycle<Rec, F, S, R, L>['broken']
  readonly moves: Readonly<Record<M, Move<Rec, F, S, R, L>>>
}

/** Declares the moves of a model. The record's type comes by name from the Registry, which keeps compiler errors short. */
export const lifecycle = <
  const N extends ModelName,
  F extends Fields,
  S extends string,
  R extends string,
  const M extends string,
  const D extends FactDeclarations = Record<never, never>,
>(
  of: Model<N, F, S, R>,
  spec: LifecycleSpec<Registry[N], (keyof NoInfer<F> & string) | BaseField, NoInfer<S>, NoInfer<R>, M, D>,
): DeclaredLifecycle<Registry[N], (keyof F & string) | BaseField, S, R, M> => untyped({ ...noRules, ...spec, of: of.name })

const noRules = { facts: {}, derives: {}, checks: {}, decisions: {}, makes: {}, addsTo: [], stampsOnChange: {} } as const

/** The state and phase that a record has after the move. */
export type Allowed = { readonly to: string; readonly phase: Phase }

/**
 * Whether the actor may make this move on this record now. `record` already has the form's input applied. Checked in this order:
 * the move exists, the state, the scope of a token, the role, whose matter it is, the needed fields, the guard.
 */
export const tryMove = (
  model: { readonly states: Readonly<Record<string, Phase>> },
  cycle: AnyLifecycle,
  name: string,
  record: AnyRecord,
  who: Actor,
  facts: Facts,
): Allowed | Refusal => {
  const move = ownValue(cycle.moves, name)
  if (!move) return refuse(messageOf('unknown', { move: name }))
  if (!move.from.includes(record.state)) return refuse(messageOf('notFromState', { state: stateName(record.type, record.state) }))
  if (!inScope(who, 'write', record.type)) return refuse(messageOf('outOfScope', { type: typeName(record.type) }))
  if (!mayMake(move, who)) return refuse(messageOf('onlyRoles', { roles: any(move.by.map(roleName)) }))
  const own = ownMatter(cycle, name, record, who)
  if (own) return own
  const missing = (move.needs ?? []).filter((f) => isMissing(ownValue(record as Record<string, unknown>, f)))
  if (missing.length > 0)
    return refuse(messageOf('needsFields', { fields: all(missing.map((field) => fieldName(cycle.of, field))) }), missing)
  const verdict = move.guard?.(record, who, facts) ?? true
  if (verdict !== true) return verdict
  const to = move.to ?? record.state
  return { to, phase: ownValue(model.states, to) ?? record.phase }
}

/** The refusal of a person who would decide on the own matter, or on that of somebody for whom the person acts. A program has none, nor has an effect. */
export const ownMatter = (cycle: AnyLifecycle, name: string, record: AnyRecord, who: Actor): Refusal | undefined => {
  const [field] =
    who.id === null || who.roles.includes('system')
      ? []
      : excludedFrom(cycle, name, record).filter((one) =>
          [who.id, ...(who.actsFor ?? [])].some((person) => ownValue(record, one) === person),
        )
  return field === undefined ? undefined : refuse(messageOf('ownMatter', { role: fieldName(cycle.of, field) }))
}

/** The role check of `tryMove`. An administrator may make every move that a person may make. */
export const mayMake = (move: { readonly by: readonly string[] }, who: Actor): boolean =>
  move.by.some((role) => who.roles.includes(role)) || (administersRecords(who) && move.by.some((role) => role !== 'system'))

export const isMissing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The values that stamps write. */
export const stamped = (
  stamps: Readonly<Record<string, Stamp | undefined>>,
  record: Readonly<Record<string, unknown>>,
  who: Actor,
  now: string,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(stamps).map(([field, stamp]) => {
      if (stamp === 'now') return [field, now]
      if (stamp === 'me') return [field, who.id]
      if (stamp === 'more') return [field, Number(ownValue(record, field) ?? 0) + 1]
      if (stamp === 'nothing' || stamp === undefined) return [field, null]
      return [field, stamp.value]
    }),
  )

/** The moves as a table for reviewers: one line per state. */
export const moveTable = (model: { readonly states: Readonly<Record<string, Phase>> }, cycle: AnyLifecycle): string => {
  const states = Object.keys(model.states)
  const width = Math.max(...states.map((s) => s.length)) + 2
  return states
    .map((state) => {
      const moves = Object.entries(cycle.moves).filter(([, m]) => m.from.includes(state))
      return `${state.padEnd(width)}${moves.map(([name, m]) => `${name}→${m.to ?? state} (${m.by.join(', ')})`).join('; ')}`.trimEnd()
    })
    .join('\n')
}
