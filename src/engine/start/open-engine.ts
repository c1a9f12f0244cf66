/** Puts the engine together on a migrated database. */

import type { Fields } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Now, systemNow } from '#kernel/time.ts'
import { loadInstallation } from '../clocks/targets.ts'
import { asFields, readCustomFields } from '../custom-fields/custom-fields.ts'
import type { Engine, Graph, Installation } from '../engine.ts'
import { report } from '../log/log.ts'
import { type Catalogues, openCatalogues } from '../messages/catalogues.ts'
import { readLanguageFiles } from '../messages/read-language-files.ts'
import { startDispatcher } from '../outbox/dispatcher.ts'
import { listen, type Notice } from '../outbox/listen.ts'
import { openDatabase } from '../store/database.ts'

export interface EngineOptions {
  /** Puts the declarations together with the fields that administrators added. */
  readonly house: (custom: Readonly<Record<string, Fields>>) => House
  /** Connects as sereno_app, bound by row-level security. */
  readonly appUrl: string
  readonly now?: Now
  /** Read from the language files of the source unless they are given. */
  readonly messages?: Catalogues
  readonly connections?: number
  /** Walks of the service graph; without it every walk is empty. */
  readonly graph?: () => Graph
}

export interface RunningEngine extends Engine {
  /** Calls back for each change that any node commits, in batches. */
  readonly onNotices: (hear: (notices: readonly Notice[]) => void) => () => void
  /** Handles all that lies in the outbox now; tests use it instead of waiting. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}

const noGraph: Graph = { walk: () => [] }
/** A change of one of these alters what nearly every write looks at. */
const installationTypes = new Set(['agreement', 'service-level-target', 'calendar', 'setting', 'custom-field', '*'])

export const openEngine = async (options: EngineOptions): Promise<RunningEngine> => {
  const messages = options.messages ?? openCatalogues(await readLanguageFiles())
  const database = openDatabase(options.appUrl, options.connections === undefined ? {} : { connections: options.connections })
  const build = async (): Promise<House> => options.house(asFields(await readCustomFields(database)))
  let house = await build()
  let installation: Installation = await loadInstallation(house, database)
  const hearers = new Set<(notices: readonly Notice[]) => void>()
  const reload = async (): Promise<void> => {
    house = await build()
    installation = await loadInstallation(house, database)
  }
  const dispatcher = startDispatcher(database)
  const ear = await listen(options.appUrl, (notices) => {
    if (notices.some((notice) => installationTypes.has(notice.type))) void reload().catch((error: unknown) => report('reload', error))
    for (const hear of hearers) hear(notices)
  })
  return {
    get house() {
      return house
    },
    database,
    messages,
    now: options.now ?? systemNow,
    installation: () => installation,
    graph: options.graph ?? (() => noGraph),
    written: dispatcher.wake,
    drain: dispatcher.drain,
    reload,
    onNotices: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    stop: async () => {
      await dispatcher.stop()
      await ear.stop()
      await database.end()
    },
  }
}
