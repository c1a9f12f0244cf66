/**
 * What a room adds to the screens beyond what its declarations make. Its view/view.ts exports it, and processes/views.ts lists it; the
 * shell, the lists and the pages of processes draw what they find there and know no room by name.
 */
import type { TablerIcon } from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { MeJson } from '#features/accounts/account-answers.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Messages } from '#kernel/messages.ts'
import { type LoadedTexts, translator } from '#kernel/translate.ts'

/** A text of the room's own, in the language on screen. */
export type ViewText = (loaded: LoadedTexts) => string

/** `viewText(en, 'calendar')`, for messages without parameters. */
export const viewText =
  <T extends Readonly<Record<string, string>>>(own: Messages<string, T>, key: keyof T & string): ViewText =>
  (loaded) =>
    translator<Readonly<Record<string, string>>>(own, loaded)(key)

/** A screen with an address of its own. */
export interface RoomPage {
  readonly path: `/${string}`
  readonly title: ViewText
  /** On the button that leads to it from the page of the process, where that differs from the title. */
  readonly call?: ViewText
  readonly icon: TablerIcon
  /** The record type beside whose list it is found; else it is found at the process. */
  readonly of?: string
  /** Who finds it; everybody who may read the type, unless this says otherwise. */
  readonly may?: (me: MeJson) => boolean
  /** What stands behind the question mark, as far as it can be read. */
  readonly search?: (search: Readonly<Record<string, unknown>>) => object
  readonly Screen: LazyExoticComponent<ComponentType>
}

export interface RoomListProps {
  readonly type: TypeJson
  readonly where: Condition
}

/** Another way to look at the records of a type. */
export interface RoomList {
  readonly of: string
  /** In the address: `?view=matrix`. */
  readonly name: string
  readonly title: ViewText
  /** Shown before the table, as a screen of its own, until something is asked for. */
  readonly first?: boolean
  readonly Records: LazyExoticComponent<ComponentType<RoomListProps>>
}

/** A part of the first page. */
export interface RoomPanel {
  readonly name: string
  readonly place: 'top' | 'side'
  /** A record type that is shown here and not among my work. */
  readonly of?: string
  readonly Panel: LazyExoticComponent<ComponentType>
}

export interface RoomView {
  readonly process: string
  readonly pages?: readonly RoomPage[]
  readonly lists?: readonly RoomList[]
  readonly panels?: readonly RoomPanel[]
  /** Record types whose lists stand at the top of the navigation. */
  readonly pinned?: readonly string[]
  /** Record types that are created from the first page. */
  readonly created?: readonly string[]
}

/** Loads a component when it is first shown: `whenShown(() => import('./matrix.tsx'), 'RiskMatrix')`. */
export const whenShown = <N extends string, P extends object>(
  load: () => Promise<{ readonly [K in N]: ComponentType<P> }>,
  name: N,
): LazyExoticComponent<ComponentType<P>> => lazy(async () => ({ default: (await load())[name] }))
