/**
 * What a room adds to the screens that are derived from its declarations. Its view/view.ts exports it, and processes/views.ts lists it; the
 * shell, the lists and the pages of processes read that list and know no room by name.
 */
import type { TablerIcon } from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { MeJson } from '#features/accounts/account-answers.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { RecordJson } from '#http/answers/shared-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Messages } from '#kernel/messages.ts'
import { type LoadedTexts, translator } from '#kernel/translate.ts'

/** A text of the room in the language of the screen. */
export type ViewText = (loaded: LoadedTexts) => string

/** A message without parameters: `viewText(en, 'calendar')`. */
export const viewText =
  <T extends Readonly<Record<string, string>>>(own: Messages<string, T>, key: keyof T & string): ViewText =>
  (loaded) =>
    translator<Readonly<Record<string, string>>>(own, loaded)(key)

/** A screen with its own address. */
export interface RoomPage {
  readonly path: `/${string}`
  readonly title: ViewText
  /** The text of the button on the page of the process, if it differs from the title. */
  readonly call?: ViewText
  readonly icon: TablerIcon
  /** The record type whose list links to it; without it, the page of the process does. */
  readonly of?: string
  /** Who sees the links to it; by default everyone who may read the type. */
  readonly may?: (me: MeJson) => boolean
  /** Reads the query parameters; ignores those that are not valid. */
  readonly search?: (search: Readonly<Record<string, unknown>>) => object
  readonly Screen: LazyExoticComponent<ComponentType>
}

export interface RoomListProps {
  readonly type: TypeJson
  readonly where: Condition
}

/** Another view of the records of a type. */
export interface RoomList {
  readonly of: string
  /** In the address: `?view=matrix`. */
  readonly name: string
  readonly title: ViewText
  /** Shown before the table, as its own screen, until a filter is set. */
  readonly first?: boolean
  readonly Records: LazyExoticComponent<ComponentType<RoomListProps>>
}

/** A panel of the home page. */
export interface RoomPanel {
  readonly name: string
  readonly place: 'top' | 'side'
  /** A record type that this panel shows, so that it is left out of the user's work. */
  readonly of?: string
  readonly Panel: LazyExoticComponent<ComponentType>
}

export interface RecordPanelProps {
  readonly record: RecordJson
}

/** A panel beside a record of a type. */
export interface RecordPanel {
  readonly of: string
  /** Who sees it; by default everyone who may read the record. */
  readonly may?: (me: MeJson) => boolean
  readonly Panel: LazyExoticComponent<ComponentType<RecordPanelProps>>
}

export interface RoomView {
  readonly process: string
  readonly pages?: readonly RoomPage[]
  readonly lists?: readonly RoomList[]
  readonly panels?: readonly RoomPanel[]
  readonly recordPanels?: readonly RecordPanel[]
  /** Record types whose lists are at the top of the navigation. */
  readonly pinned?: readonly string[]
  /** Record types that can be created from the home page. */
  readonly created?: readonly string[]
  /** Record types that administrators open from the settings. */
  readonly settings?: readonly string[]
  /** Its KPIs come before those of other processes with the same status on the home page. */
  readonly kpisFirst?: true
}

/** Loads a component when it is first shown: `whenShown(() => import('./matrix.tsx'), 'RiskMatrix')`. */
export const whenShown = <N extends string, P extends object>(
  load: () => Promise<{ readonly [K in N]: ComponentType<P> }>,
  name: N,
): LazyExoticComponent<ComponentType<P>> => lazy(async () => ({ default: (await load())[name] }))
