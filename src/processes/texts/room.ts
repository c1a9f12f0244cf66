/** A room: a process assembled from its files, with its texts in each language. */
import type { Access } from '#kernel/access.ts'
import type { Metrics } from '#kernel/clocks.ts'
import type { Field } from '#kernel/field.ts'
import type { Measures } from '#kernel/kpis.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import type { Language } from '#kernel/localized-text.ts'
import type { Offers } from '#kernel/offers.ts'
import type { Prefill } from '#kernel/prefill.ts'
import type { Guidance, Stage } from '#kernel/process.ts'
import type { RecurringGroup } from '#kernel/recurring.ts'
import type { RoomTexts } from './room-texts.ts'

export interface RoomRecord {
  // biome-ignore lint/suspicious/noExplicitAny: a model of any record, as AnyLifecycle is a lifecycle of any
  readonly model: any
  readonly access: Access
  readonly clocks?: Metrics
  readonly offers?: Offers
  readonly prefill?: Prefill
}

/** A process as its folder declares it, before name-rooms.ts adds the names in each language. */
export interface Room {
  readonly name: string
  readonly stage: Stage
  readonly roles: readonly string[]
  /** Its record types, the main one first. */
  readonly records: readonly RoomRecord[]
  readonly lifecycles: readonly AnyLifecycle[]
  readonly subprocesses: Guidance
  readonly kpis: Measures
  readonly recurring: Readonly<Record<string, Omit<RecurringGroup, 'label'>>>
  /** Settings of the installation with their defaults. */
  readonly settings: Readonly<Record<string, unknown>>
  /** The fields that validate the values of settings. */
  readonly settingFields: Readonly<Record<string, Field>>
  /** Names of the tasks that its effects run. */
  readonly jobs: readonly string[]
  /** The texts by language; English is required. */
  readonly texts: Readonly<Record<Language, RoomTexts>>
}

type Spec = Pick<Room, 'stage' | 'roles' | 'records' | 'texts'> &
  Partial<Pick<Room, 'subprocesses' | 'kpis' | 'recurring' | 'settings' | 'settingFields' | 'jobs'>> & {
    /** The exports of `lifecycle.ts`; each lifecycle names its record type. */
    readonly moves: Readonly<Record<string, unknown>>
  }

const isLifecycle = (one: unknown): one is AnyLifecycle => typeof one === 'object' && one !== null && 'of' in one && 'moves' in one

/** Declares a process by name: the contents of the room. */
export const roomOf = (name: string, { moves, ...spec }: Spec): Room => ({
  subprocesses: {},
  kpis: {},
  recurring: {},
  settings: {},
  settingFields: {},
  jobs: [],
  ...spec,
  name,
  lifecycles: Object.values(moves).filter(isLifecycle),
})
