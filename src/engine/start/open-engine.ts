/** Starts the engine on a migrated database. */

import type { Fields } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Now, systemNow } from '#kernel/time.ts'
import { loadInstallation } from '../clocks/targets.ts'
import { asFields, readCustomFields } from '../custom-fields/custom-fields.ts'
import type { Engine, Graph, Installation } from '../engine.ts'
import { report, reportRarely } from '../log/log.ts'
import { type Catalogues, openCatalogues } from '../messages/catalogues.ts'
import { readLanguageFiles } from '../messages/read-language-files.ts'
import { startDispatcher } from '../outbox/dispatcher.ts'
import { listen, type Notice } from '../outbox/listen.ts'
import { openDatabase, type Pooler } from '../store/database.ts'
import { databaseFault } from '../store/database-trouble.ts'
import { forgetRecords } from '../store/kept-records.ts'

export interface EngineOptions {
  /** Assembles the declarations with the custom fields. */
  readonly house: (custom: Readonly<Record<string, Fields>>) => House
  /** Connects as sereno_app, to which row-level security applies. */
  readonly appUrl: string
  /** Through it go all statements that need no session. */
  readonly pooler?: Pooler | undefined
  readonly now?: Now
  /** By default they are read from the language files. */
  readonly messages?: Catalogues
  readonly connections?: number
  /** Without it, every walk over the service graph is empty. */
  readonly graph?: () => Graph
}

export interface RunningEngine extends Engine {
  /** Calls `listener` with the changes that any node commits, in batches. Returns the function that unsubscribes it. */
  readonly onNotices: (listener: (notices: readonly Notice[]) => void) => () => void
  /** Calls `listener` with the type of records that this node wrote, before the write is answered. */
  readonly onWritten: (listener: (type: string) => void) => void
  /** Dispatches all entries that are in the outbox now; tests use it instead of waiting. */
  readonly drain: () => Promise<void>
  /** Resolves when no work is in the background; tests use it instead of waiting. */
  readonly idle: () => Promise<void>
  readonly stop: () => Promise<void>
}

const noGraph: Graph = { walk: () => [] }
/** Types whose changes need a reload of the installation's data. */
const installationTypes = new Set(['agreement', 'organisation', 'service-level-target', 'calendar', 'setting', 'custom-field', '*'])

/** What is kept of records in memory. Notices without an id are about many records of their type. */
const forgetChanged = (notices: readonly Notice[]): void => {
  const ids = notices.flatMap(({ id, kind }) => (id !== null && kind !== 'created' ? [id] : []))
  forgetRecords(notices.some(({ id }) => id === null) ? 'all' : ids)
}

/**
 * Runs of `work` one after the other, so that an older one never overwrites what a newer one read. A call joins the run that has not begun
 * yet; its result is therefore never older than the call.
 */
const oneAtATime = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    next = undefined
    return work()
  }
  return () => {
    next ??= running = running.then(begin, begin)
    return next
  }
}

/** Opens the database, loads the installation and starts the dispatcher. */
export const openEngine = async (options: EngineOptions): Promise<RunningEngine> => {
  const messages = options.messages ?? openCatalogues(await readLanguageFiles())
  const database = openDatabase(options.appUrl, {
    ...(options.connections === undefined ? {} : { connections: options.connections }),
    pooler: options.pooler,
  })
  const build = async (): Promise<House> => options.house(asFields(await readCustomFields(database)))
  let house = await build()
  let installation: Installation = await loadInstallation(house, database)
  const listeners = new Set<(notices: readonly Notice[]) => void>()
  const ownListeners: ((type: string) => void)[] = []
  const background = new Set<Promise<unknown>>()
  let stopping = false
  const idle = async (): Promise<void> => {
    while (background.size > 0) await Promise.all(background)
  }
  const inBackground: Engine['inBackground'] = (part, work) => {
    const running = work(() => stopping)
      .catch((error: unknown) => (databaseFault(error) ? reportRarely : report)(part, error))
      .finally(() => background.delete(running))
    background.add(running)
  }
  const reload = oneAtATime(async () => {
    house = await build()
    installation = await loadInstallation(house, database)
  })
  const dispatcher = startDispatcher(database)
  const listening = await listen(options.appUrl, (notices) => {
    if (notices.some((notice) => installationTypes.has(notice.type))) inBackground('reload', reload)
    forgetChanged(notices)
    for (const listener of listeners) listener(notices)
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
    written: async (type, id) => {
      dispatcher.wake()
      if (id !== undefined) forgetRecords([id])
      if (type === undefined) return
      for (const listener of ownListeners) listener(type)
      if (installationTypes.has(type)) await reload()
    },
    noticesReceived: listening.received,
    drain: dispatcher.drain,
    reload,
    onNotices: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    inBackground,
    idle,
    onWritten: (listener) => void ownListeners.push(listener),
    stop: async () => {
      stopping = true
      await idle()
      await dispatcher.stop()
      await listening.stop()
      // the last notices have begun a reload
      await idle()
      await database.end()
    },
  }
}
