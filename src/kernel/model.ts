/** What a record type is: its fields and its states. */
import type { Comparison, Condition, Symbolic } from './condition.ts'
import type { Field, Fields, Id, ModelName, Operator, RecordOf, Registry } from './field.ts'
import { ownValue } from './own-value.ts'

/**
 * The phases that all processes share, so that one work list can hold records of thirty processes. Each state of a
 * model lies in exactly one.
 */
export const phases = ['new', 'active', 'waiting', 'done', 'closed', 'cancelled'] as const
export type Phase = (typeof phases)[number]

/** Phases in which work remains. */
export const openPhases: readonly Phase[] = ['new', 'active', 'waiting']

/** The people fields that a record can have; a model lists those that it uses. They are in the table `record`, for all work lists. */
export const peopleFields = ['requester', 'team', 'assignee'] as const
export type PeopleField = (typeof peopleFields)[number]

/** What every record has; stored in the table `record`. */
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
  /** When the matter began; the moment of creation unless an import sets it. */
  readonly openedAt: string
  /** When the record entered the phase closed or cancelled. */
  readonly closedAt: string | null
  readonly createdAt: string
  readonly createdBy: Id<'person'> | null
  readonly updatedAt: string
  readonly version: number
}
export type BaseField = keyof BaseRecord & string

export interface Model<N extends string = string, F extends Fields = Fields, S extends string = string, R extends string = string> {
  readonly name: N
  /** The prefix of record numbers: INC -> INC0000001. */
  readonly prefix: string
  readonly fields: F
  readonly states: Readonly<Record<S, Phase>>
  readonly start: S
  /**
   * States of the phases done and closed in which a record is still in effect: a published article, a measure in place. The list of
   * the type shows them by default together with open records, and fields can still refer to them.
   */
  readonly current: readonly S[]
  /** The roles of the process that the record type belongs to. */
  readonly roles: readonly R[]
  readonly people: readonly PeopleField[]
  /** The fields of a list's columns, most important first; base fields may be named. */
  readonly columns: readonly (BaseField | (keyof F & string))[]
  /** The fields that a list of choices shows beside the name, so that records of one name are distinguished. */
  readonly hints: readonly (keyof F & string)[]
  /** The sections of the form; a field in none of them goes into the last. */
  readonly sections: Readonly<Record<string, readonly (BaseField | (keyof F & string))[]>>
  /** Combinations of fields that must be unique, such as an alert's identity while it is open. */
  readonly uniqueTogether: readonly (readonly (BaseField | (keyof F & string))[])[]
  /** Further indexes, by field names; the type and `phase` do not need one. */
  readonly indexes: readonly (readonly (BaseField | (keyof F & string))[])[]
  /** Name of a Tabler icon. */
  readonly icon: string
  /** The lifecycle that it shares with other record types (in force, in use, carried out); their states and moves have the same names. */
  readonly pattern: string | undefined
  /** Visible to all organisations (teams, categories, services), unlike other records; profiles still limit who can read them. */
  readonly shared: boolean
}
export type AnyModel = Model<string, Fields, string, string>

/** The condition for records that are open or in effect. */
export const currentCondition = ({ states, current }: Pick<AnyModel, 'states' | 'current'>): Condition =>
  current.length === 0
    ? { field: 'phase', in: openPhases }
    : {
        field: 'state',
        in: Object.keys(states).filter((state) => openPhases.includes(ownValue(states, state) ?? 'closed') || current.includes(state)),
      }

type ModelSpec<N extends string, F extends Fields, S extends string, R extends string> = Pick<
  Model<N, F, S, R>,
  'prefix' | 'fields' | 'states' | 'roles'
> & {
  /** The first state by default. */
  readonly start?: NoInfer<S>
  readonly current?: readonly NoInfer<S>[]
  readonly people?: readonly PeopleField[]
  readonly columns?: readonly (BaseField | (keyof NoInfer<F> & string))[]
  readonly hints?: readonly (keyof NoInfer<F> & string)[]
  readonly sections?: Readonly<Record<string, readonly (BaseField | (keyof NoInfer<F> & string))[]>>
  readonly uniqueTogether?: readonly (readonly (BaseField | (keyof NoInfer<F> & string))[])[]
  readonly indexes?: readonly (readonly (BaseField | (keyof NoInfer<F> & string))[])[]
  readonly icon?: string
  readonly pattern?: string
  readonly shared?: boolean
}

/** Declares a record type. `interface X extends RecordFor<...>` and the Registry make its record known to other rooms. */
export const model = <const N extends string, const F extends Fields, S extends string, const R extends string>(
  name: N,
  spec: ModelSpec<N, F, S, R>,
): Model<N, F, S, R> => ({
  people: [],
  columns: ['number', 'title', 'state', 'assignee', 'updatedAt'],
  hints: [],
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

/** The record of a model: the base fields and its own. */
export type RecordFor<M> = M extends Model<string, infer F, infer S, string> ? BaseRecord<S> & RecordOf<F> : never

/** Paths that a condition, column or measure may use: a field, or a field of the record that a reference points to. */
export type Path<N extends ModelName> = PlainPath<N> | 'state' | 'phase'
/** Paths without state and phase, whose values the compiler checks. */
type PlainPath<N extends ModelName> = Step<Registry[N], Exclude<keyof Registry[N] & string, 'state' | 'phase'>>
type Step<Rec, K extends keyof Rec & string> = K | { [P in K]: Beyond<P, NonNullable<Rec[P]>> }[K]
type Beyond<K extends string, V> = V extends { readonly $of?: infer P extends ModelName } & string
  ? `${K}.${keyof Registry[P] & string}`
  : V extends Readonly<Record<string, unknown>>
    ? `${K}.${string}`
    : never

/** The states of a record type. */
export type StateOf<N extends ModelName> = Registry[N] extends { readonly state: infer S extends string } ? S : string
/** A condition on the records of a type: its paths, its own states, and the phases. */
export type ConditionOf<N extends ModelName> =
  | { readonly all: readonly ConditionOf<N>[] }
  | { readonly any: readonly ConditionOf<N>[] }
  | { readonly not: ConditionOf<N> }
  | ({ readonly field: 'state' } & ComparedWith<StateOf<N>>)
  | ({ readonly field: 'phase' } & ComparedWith<Phase>)
  // biome-ignore lint/suspicious/noExplicitAny: values of other kinds are checked at start, by the kind
  | Comparison<PlainPath<N>, any>
type ComparedWith<V> = { readonly [K in Operator]?: V | readonly V[] | boolean | Symbolic }

/** Values by field name. */
export type Values = Readonly<Record<string, unknown>>
/** A record of any type: the base fields, and its own fields by name. */
export type AnyRecord = BaseRecord & Values
/** The record of a named type; any record where the name is not known to the compiler. */
export type RecordNamed<N extends string> = AnyRecord & (N extends ModelName ? Registry[N] : unknown)
export type { Field }
