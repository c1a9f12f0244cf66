/** A process: its record types with all their declarations, its roles, subprocesses and KPIs. */
import type { Access } from './access.ts'
import type { ClockDeclarations } from './clocks.ts'
import type { Condition } from './condition.ts'
import type { Field, Fields } from './field.ts'
import type { Kpis } from './kpis.ts'
import type { AnyLifecycle, Lifecycle, Move } from './lifecycle.ts'
import type { LocalizedText } from './localized-text.ts'
import type { AnyModel, Model } from './model.ts'
import type { Offers } from './offers.ts'
import type { Prefill } from './prefill.ts'
import type { RecurringGroups } from './recurring.ts'
import { untyped } from './untyped.ts'

/** The ITIL v3 stages; `foundation` holds what all processes share (people, teams, organisations, calendars). */
export const stages = ['foundation', 'strategy', 'design', 'transition', 'operation', 'improvement'] as const
export type Stage = (typeof stages)[number]

/** The names and texts of a record type. */
export interface RecordLabels<F extends string = string, S extends string = string, M extends string = string> {
  readonly one: LocalizedText
  readonly many: LocalizedText
  readonly fields: Readonly<Record<F, LocalizedText>>
  readonly states: Readonly<Record<S, LocalizedText>>
  readonly moves: Readonly<Record<M, LocalizedText>>
  /** The values of each choice field, by field and key. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>>
  readonly sections?: Readonly<Record<string, LocalizedText>>
  readonly help?: Readonly<Record<string, LocalizedText>>
  /** Shown in an empty list: what to do next. */
  readonly empty?: LocalizedText
}

/** Declares the texts of a model; the compiler requires one for each field, state and move. */
export const recordLabels = <N extends string, F extends Fields, S extends string, R extends string, M extends string>(
  _: Model<N, F, S, R>,
  __: { readonly moves: Readonly<Record<M, unknown>> },
  labels: RecordLabels<keyof F & string, S, M>,
): RecordLabels => labels as RecordLabels

/** One record type with all its declarations. */
export interface RecordType {
  readonly model: AnyModel
  readonly lifecycle: AnyLifecycle
  readonly access: Access
  readonly clocks: ClockDeclarations
  readonly offers: Offers
  /** Proposed values for the form of a new record. */
  readonly prefill?: Prefill | undefined
  readonly labels: RecordLabels
}

/** Bundles the declarations of one record type from the files of a room. */
export const recordType = <N extends string, F extends Fields, S extends string, R extends string>(parts: {
  readonly model: Model<N, F, S, R>
  // biome-ignore lint/suspicious/noExplicitAny: the lifecycle was checked where it was declared
  readonly lifecycle: Lifecycle<any, any, S, any> & { readonly moves: Readonly<Record<string, Move<any, any, any, any>>> }
  readonly access: Access
  readonly clocks?: ClockDeclarations
  readonly offers?: Offers
  readonly prefill?: Prefill
  readonly labels: RecordLabels
}): RecordType => ({ clocks: {}, offers: {}, ...untyped<Omit<RecordType, 'clocks' | 'offers'>>(parts) })

/** A subprocess of the process map as guided work: on records that meet `runs`, its owner works through its checklist. */
export interface Subprocess {
  readonly label: LocalizedText
  readonly owner: string
  readonly of?: string
  readonly runs?: Condition
  readonly checklist: readonly LocalizedText[]
  /** Record types that it may open next. */
  readonly opens?: readonly string[]
  /** Added by Sereno: the ITIL process map does not have it. */
  readonly ours?: true
}

/** Subprocesses as a room declares them; names and checklists are in the language files. */
export type Guidance = Readonly<Record<string, Omit<Subprocess, 'label' | 'checklist'>>>

/** Declares the subprocesses of a room; `owner` is the default owner. */
export const subprocesses = (
  owner: string,
  work: Readonly<Record<string, Partial<Pick<Subprocess, 'owner' | 'of' | 'runs' | 'opens' | 'ours'>>>>,
): Guidance => Object.fromEntries(Object.entries(work).map(([id, one]) => [id, { owner, ...one }]))

/** A setting of the installation that a process reads through a fact. */
export interface Setting {
  readonly label: LocalizedText
  readonly value: unknown
  /** The field that validates the value; without it, any value of the same shape as the default. */
  readonly field?: Field
}

export interface Process {
  readonly name: string
  readonly stage: Stage
  readonly label: LocalizedText
  readonly purpose: LocalizedText
  readonly roles: Readonly<Record<string, LocalizedText>>
  readonly records: readonly RecordType[]
  readonly subprocesses: Readonly<Record<string, Subprocess>>
  readonly kpis: Kpis
  readonly recurring: RecurringGroups
  readonly settings: Readonly<Record<string, Setting>>
  /** Names of the tasks that its effects put into the queue (`run`), checked at start. */
  readonly jobs: readonly string[]
}

/** Declares a process: the room's own table of contents. */
export const process = (
  name: string,
  spec: Pick<Process, 'stage' | 'label' | 'purpose' | 'roles' | 'records'> &
    Partial<Pick<Process, 'subprocesses' | 'kpis' | 'recurring' | 'settings' | 'jobs'>>,
): Process => ({ subprocesses: {}, kpis: {}, recurring: {}, settings: {}, jobs: [], ...spec, name })
