/** A room: a process put together from its files, with its texts in each language. */
import type { Access } from '#kernel/access.ts'
import type { Metrics } from '#kernel/clocks.ts'
import type { Field } from '#kernel/field.ts'
import type { Measures } from '#kernel/kpis.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import type { Language } from '#kernel/localized-text.ts'
import type { Offers } from '#kernel/offers.ts'
import type { Prefill } from '#kernel/prefill.ts'
import type { Guidance, Stage } from '#kernel/process.ts'
import type { Trend } from '#kernel/trends.ts'
import type { RoomTexts } from './room-texts.ts'

export interface RoomRecord {
  // biome-ignore lint/suspicious/noExplicitAny: a model of any record, as AnyLifecycle is a lifecycle of any
  readonly model: any
  readonly access: Access
  readonly clocks?: Metrics
  readonly offers?: Offers
  readonly prefill?: Prefill
}

/** A process as its folder declares it, before it is named in each language (name-rooms.ts). */
export interface Room {
  readonly name: string
  readonly stage: Stage
  readonly roles: readonly string[]
  /** The record types that it keeps, the one that it is about first. */
  readonly records: readonly RoomRecord[]
  readonly lifecycles: readonly AnyLifecycle[]
  readonly subprocesses: Guidance
  readonly kpis: Measures
  readonly trends: Readonly<Record<string, Omit<Trend, 'words'>>>
  /** Settings of the installation with the values proposed. */
  readonly settings: Readonly<Record<string, unknown>>
  /** The fields by which the values of settings are checked. */
  readonly settingFields: Readonly<Record<string, Field>>
  /** Names of the tasks that its effects run. */
  readonly jobs: readonly string[]
  /** What the seed's map lacks and we propose. */
  readonly ours: readonly ('subprocesses' | 'kpis')[]
  /** What people read, by language; English at least. */
  readonly texts: Readonly<Record<Language, RoomTexts>>
}

type Spec = Pick<Room, 'stage' | 'roles' | 'records' | 'texts'> &
  Partial<Pick<Room, 'subprocesses' | 'kpis' | 'trends' | 'settings' | 'settingFields' | 'jobs' | 'ours'>> & {
    /** What `lifecycle.ts` exports; each lifecycle knows whose it is. */
    readonly moves: Readonly<Record<string, unknown>>
  }

const isLifecycle = (one: unknown): one is AnyLifecycle => typeof one === 'object' && one !== null && 'of' in one && 'moves' in one

/** Declares a process by name: the room's table of contents. */
export const roomOf = (name: string, { moves, ...spec }: Spec): Room => ({
  subprocesses: {},
  kpis: {},
  trends: {},
  settings: {},
  settingFields: {},
  jobs: [],
  ours: [],
  ...spec,
  name,
  lifecycles: Object.values(moves).filter(isLifecycle),
})
