/** An engine on its own database, with an organisation, people with given roles, and a clock that the test sets. */
import { openCatalogues } from '#engine/messages/catalogues.ts'
import type { LanguageFiles } from '#engine/messages/read-language-files.ts'
import { applyDifference } from '#engine/migrate/run.ts'
import { createRecord } from '#engine/records/records.ts'
import { openEngine, type RunningEngine } from '#engine/start/open-engine.ts'
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { Process } from '#kernel/process.ts'
import { houseBuilder } from '#server/build-house.ts'
import { afterFile } from './after-file.ts'
import { freshDatabase } from './database.ts'
import { buildHouse, languageFiles, outsideRooms } from './house.ts'
import { catalogues } from './in-english.ts'

export interface TestHouse {
  readonly engine: RunningEngine
  readonly ownerUrl: string
  readonly organisation: string
  /** The system actor, in the organisation. */
  readonly system: Actor
  /** A new person with these roles. */
  readonly person: (name: string, ...roles: readonly string[]) => Promise<Actor>
  readonly setTime: (moment: string) => void
}

/** The default start of tests: a Monday morning. */
export const beginning = '2026-03-02T09:00:00.000Z'

export interface TestHouseOptions {
  readonly processes?: readonly Process[]
  readonly custom?: Parameters<typeof buildHouse>[0]
  /** The languages; those of the source by default. */
  readonly languages?: LanguageFiles
}

export const openHouse = async (options: TestHouseOptions = {}): Promise<TestHouse> => {
  const urls = await freshDatabase()
  const { processes = [], languages = languageFiles } = options
  const isPlain = processes.length === 0 && languages === languageFiles
  const build = isPlain ? buildHouse : houseBuilder(languages, { outside: outsideRooms, more: processes })
  if (options.processes || outsideRooms.length > 0) await applyDifference(urls.ownerUrl, build(options.custom))
  let time = beginning
  const engine = await openEngine({
    house: (added) => build({ ...options.custom, ...added }),
    messages: languages === languageFiles ? catalogues : openCatalogues(languages),
    appUrl: urls.appUrl,
    now: () => time,
    connections: 4,
  })
  afterFile(() => engine.stop())
  const { id: organisation } = await createRecord(engine, theSystem, 'organisation', { title: 'Sereno SA', kind: 'internal' })
  const system: Actor = { ...theSystem, organisation }
  return {
    engine,
    ownerUrl: urls.ownerUrl,
    organisation,
    system,
    person: async (name, ...roles) => {
      const { id } = await createRecord(engine, system, 'person', { title: name, organisation })
      return {
        kind: 'person',
        id,
        name,
        roles: ['requester', ...roles],
        teams: [],
        organisation,
        organisations: [organisation],
        ofInstallation: true,
      }
    },
    setTime: (moment) => {
      time = moment
    },
  }
}
