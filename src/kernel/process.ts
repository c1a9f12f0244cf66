/** A process: its record types with all that is said about them, its roles, guided subprocesses and KPIs. */
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
import type { Trends } from './trends.ts'
import { untyped } from './untyped.ts'

/** The ITIL v3 stages; `foundation` holds what all processes stand on (people, teams, organisations, calendars). */
export const stages = ['foundation', 'strategy', 'design', 'transition', 'operation', 'improvement'] as const
export type Stage = (typeof stages)[number]

/** What people read about a record type. */
export interface RecordWords<F extends string = string, S extends string = string, M extends string = string> {
  readonly one: LocalizedText
  readonly many: LocalizedText
  readonly fields: Readonly<Record<F, LocalizedText>>
  readonly states: Readonly<Record<S, LocalizedText>>
  readonly moves: Readonly<Record<M, LocalizedText>>
  /** The values of each choice field, by field and key. */
  readonly choices?: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>>
  readonly sections?: Readonly<Record<string, LocalizedText>>
  readonly help?: Readonly<Record<string, LocalizedText>>
  /** What an empty list of these says: what to do next. */
  readonly empty?: LocalizedText
}

/** Declares the words of a model; the compiler asks for one for each field, state and move. */
export const recordWords = <N extends string, F extends Fields, S extends string, R extends string, M extends string>(
  _: Model<N, F, S, R>,
  __: { readonly moves: Readonly<Record<M, unknown>> },
  words: RecordWords<keyof F & string, S, M>,
): RecordWords => words as RecordWords

/** One record type with everything that is declared of it. */
export interface RecordType {
  readonly model: AnyModel
  readonly lifecycle: AnyLifecycle
  readonly access: Access
  readonly clocks: ClockDeclarations
  readonly offers: Offers
  /** What the form of a new one can begin with. */
  readonly prefill?: Prefill | undefined
  readonly words: RecordWords
}

/** Bundles what the files of a room say about one record type. */
export const recordType = <N extends string, F extends Fields, S extends string, R extends string>(parts: {
  readonly model: Model<N, F, S, R>
  // biome-ignore lint/suspicious/noExplicitAny: the lifecycle was checked against its own record where it was declared
  readonly lifecycle: Lifecycle<any, any, S, any> & { readonly moves: Readonly<Record<string, Move<any, any, any, any>>> }
  readonly access: Access
  readonly clocks?: ClockDeclarations
  readonly offers?: Offers
  readonly prefill?: Prefill
  readonly words: RecordWords
}): RecordType => ({ clocks: {}, offers: {}, ...untyped<Omit<RecordType, 'clocks' | 'offers'>>(parts) })

/** A subprocess of the map as guided work: the records it is done on, while they meet `runs`, by its owner, along its checklist. */
export interface Subprocess {
  readonly words: LocalizedText
  readonly owner: string
  readonly of?: string
  readonly runs?: Condition
  readonly checklist: readonly LocalizedText[]
  /** Types of records that it may open next. */
  readonly opens?: readonly string[]
  /** Not in the seed's map: proposed by us for a process that has none there. */
  readonly ours?: true
}

/** Subprocesses as a room declares them: names and checklists are said by the languages. */
export type Guidance = Readonly<Record<string, Omit<Subprocess, 'words' | 'checklist' | 'ours'>>>

/** Declares the guided work of a room; `owner` owns what names nobody else. */
export const subprocesses = (
  owner: string,
  work: Readonly<Record<string, Partial<Pick<Subprocess, 'owner' | 'of' | 'runs' | 'opens'>>>>,
): Guidance => Object.fromEntries(Object.entries(work).map(([id, one]) => [id, { owner, ...one }]))

/** A setting of the installation that a process reads through a fact. */
export interface Setting {
  readonly words: LocalizedText
  readonly value: unknown
  /** What the value has to be; without it, any value of the same shape as the proposed one. */
  readonly field?: Field
}

export interface Process {
  readonly name: string
  readonly stage: Stage
  readonly words: LocalizedText
  readonly purpose: LocalizedText
  readonly roles: Readonly<Record<string, LocalizedText>>
  readonly records: readonly RecordType[]
  readonly subprocesses: Readonly<Record<string, Subprocess>>
  readonly kpis: Kpis
  readonly trends: Trends
  readonly settings: Readonly<Record<string, Setting>>
  /** Names of the tasks that its effects put into the queue (`run`), checked at start. */
  readonly jobs: readonly string[]
}

/** Declares a process: the room's own table of contents. */
export const process = (
  name: string,
  spec: Pick<Process, 'stage' | 'words' | 'purpose' | 'roles' | 'records'> &
    Partial<Pick<Process, 'subprocesses' | 'kpis' | 'trends' | 'settings' | 'jobs'>>,
): Process => ({ subprocesses: {}, kpis: {}, trends: {}, settings: {}, jobs: [], ...spec, name })
