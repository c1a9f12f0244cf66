/** What a record type is: its fields and its states. */
import type { Comparison, Condition, Symbolic } from './condition.ts'
import type { Field, Fields, Id, ModelName, Operator, RecordOf, Registry } from './field.ts'

/**
 * The phases that all processes share, so that one work list can hold records of thirty processes. Each state of a
 * model lies in exactly one.
 */
export const phases = ['new', 'active', 'waiting', 'done', 'closed', 'cancelled'] as const
export type Phase = (typeof phases)[number]

/** Phases in which somebody still has to do something. */
export const openPhases: readonly Phase[] = ['new', 'active', 'waiting']

/** The people that a record can have; a model lists those that it uses. They stand in the spine, for work lists over all types. */
export const peopleFields = ['requester', 'team', 'assignee'] as const
export type PeopleField = (typeof peopleFields)[number]

/** What every record has; kept in the spine table `record`. */
export interface BaseRecord<S extends string = string> {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly title: string
  readonly state: S
  readonly phase: Phase
  readonly organisation: Id<'organisation'>
  readonly requester: Id<'person'> | null
  readonly team: Id<'team'> | null
  readonly assignee: Id<'person'> | null
  /** When the matter began; the moment of creation unless an import says otherwise. */
  readonly openedAt: string
  /** When the record came into the phase closed or cancelled. */
  readonly closedAt: string | null
  readonly createdAt: string
  readonly createdBy: Id<'person'> | null
  readonly updatedAt: string
  readonly version: number
}
export type BaseField = keyof BaseRecord & string

export interface Model<N extends string = string, F extends Fields = Fields, S extends string = string, R extends string = string> {
  readonly name: N
  /** What record numbers begin with: INC -> INC0000001. */
  readonly prefix: string
  readonly fields: F
  readonly states: Readonly<Record<S, Phase>>
  readonly start: S
  /**
   * States of the phases done and closed in which a record is in effect all the same: a published article, a measure in place. Its list
   * begins with these beside what is open, and fields can still point to them.
   */
  readonly current: readonly S[]
  /** The roles of the process that the record type belongs to. */
  readonly roles: readonly R[]
  readonly people: readonly PeopleField[]
  /** The fields of a list's columns, most important first; base fields may be named. */
  readonly columns: readonly (BaseField | (keyof F & string))[]
  /** The form in sections; a field that stands in none goes into the last. */
  readonly sections: Readonly<Record<string, readonly (BaseField | (keyof F & string))[]>>
  /** Fields among which no two records may agree in all, such as an alert's identity while it is open. */
  readonly uniqueTogether: readonly (readonly (BaseField | (keyof F & string))[])[]
  /** Further indexes, by field names; the type and `phase` need none of their own. */
  readonly indexes: readonly (readonly (BaseField | (keyof F & string))[])[]
  /** Name of a Tabler icon. */
  readonly icon: string
  /** The way of life that it shares with other records (in force, in use, carried out); their states and moves are named alike. */
  readonly pattern: string | undefined
  /** Seen by all organisations (teams, categories, services), where other records stay in theirs; profiles still limit who reads them. */
  readonly shared: boolean
}
export type AnyModel = Model<string, Fields, string, string>

/** What is open or in effect: the records of a type that people look for first. */
export const currentCondition = ({ states, current }: Pick<AnyModel, 'states' | 'current'>): Condition =>
  current.length === 0
    ? { field: 'phase', in: openPhases }
    : {
        field: 'state',
        in: Object.keys(states).filter((state) => openPhases.includes(states[state] ?? 'closed') || current.includes(state)),
      }

type ModelSpec<N extends string, F extends Fields, S extends string, R extends string> = Pick<
  Model<N, F, S, R>,
  'prefix' | 'fields' | 'states' | 'roles'
> & {
  /** The first of its states unless said otherwise. */
  readonly start?: NoInfer<S>
  readonly current?: readonly NoInfer<S>[]
  readonly people?: readonly PeopleField[]
  readonly columns?: readonly (BaseField | (keyof NoInfer<F> & string))[]
  readonly sections?: Readonly<Record<string, readonly (BaseField | (keyof NoInfer<F> & string))[]>>
  readonly uniqueTogether?: readonly (readonly (BaseField | (keyof NoInfer<F> & string))[])[]
  readonly indexes?: readonly (readonly (BaseField | (keyof NoInfer<F> & string))[])[]
  readonly icon?: string
  readonly pattern?: string
  readonly shared?: boolean
}

/** Declares a record type. Its record is announced to the others by `interface X extends RecordOf<...>` and the Registry. */
export const model = <const N extends string, const F extends Fields, S extends string, const R extends string>(
  name: N,
  spec: ModelSpec<N, F, S, R>,
): Model<N, F, S, R> => ({
  people: [],
  columns: ['number', 'title', 'state', 'assignee', 'updatedAt'],
  sections: {},
  uniqueTogether: [],
  indexes: [],
  icon: 'file',
  pattern: undefined,
  start: Object.keys(spec.states)[0] as S,
  current: [],
  shared: false,
  ...spec,
  name,
})

/** The record of a model: what all have, and its own fields. */
export type RecordFor<M> = M extends Model<string, infer F, infer S, string> ? BaseRecord<S> & RecordOf<F> : never

/** Paths that a condition, column or measure may name: a field, or one step through a reference. Two steps, no further. */
export type Path<N extends ModelName> = PlainPath<N> | 'state' | 'phase'
/** The same without state and phase, whose values the compiler checks. */
type PlainPath<N extends ModelName> = Step<Registry[N], Exclude<keyof Registry[N] & string, 'state' | 'phase'>>
type Step<Rec, K extends keyof Rec & string> = K | { [P in K]: Beyond<P, NonNullable<Rec[P]>> }[K]
type Beyond<K extends string, V> = V extends { readonly $of?: infer P extends ModelName } & string
  ? `${K}.${keyof Registry[P] & string}`
  : V extends Readonly<Record<string, unknown>>
    ? `${K}.${string}`
    : never

/** The states of a record type. */
export type StateOf<N extends ModelName> = Registry[N] extends { readonly state: infer S extends string } ? S : string
/** A condition over the records of a type: its fields two steps far, its own states, and the phases. */
export type ConditionOf<N extends ModelName> =
  | { readonly all: readonly ConditionOf<N>[] }
  | { readonly any: readonly ConditionOf<N>[] }
  | { readonly not: ConditionOf<N> }
  | ({ readonly field: 'state' } & Asked<StateOf<N>>)
  | ({ readonly field: 'phase' } & Asked<Phase>)
  // biome-ignore lint/suspicious/noExplicitAny: values of other kinds are checked at start, by the kind
  | Comparison<PlainPath<N>, any>
type Asked<V> = { readonly [K in Operator]?: V | readonly V[] | boolean | Symbolic }

export type AnyRecord = BaseRecord & Readonly<Record<string, unknown>>
export type { Field }
