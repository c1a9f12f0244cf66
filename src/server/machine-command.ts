/** What the commands of the machine share: the configuration, the declarations, the database, and sentences in SERENO_LANGUAGE. */

import { type Catalogues, openCatalogues } from '#engine/messages/catalogues.ts'
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import type { OutsideTables } from '#engine/migrate/outside-tables.ts'
import type { Message } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { type BuildHouse, houseBuilder } from './build-house.ts'
import { type Config, readConfig } from './config/config.ts'
import { openForCommand } from './postgres/open-for-command.ts'
import type { OpenedDatabase } from './postgres/open-postgres.ts'
import { loadRooms, outsideTablesOf } from './rooms/load-rooms.ts'

export interface Machine {
  readonly config: Config
  readonly house: BuildHouse
  readonly messages: Catalogues
  readonly database: OpenedDatabase
  /** The tables of rooms from outside, if there are any. */
  readonly outside: OutsideTables | undefined
  readonly say: (message: Message) => string
}

/** Opens everything, runs `work` and closes the database. A fault is thrown again as an error with its sentence. `alone`: no Sereno may run. */
export const onMachine = async (
  print: (line: string) => void,
  { alone = false }: { readonly alone?: boolean },
  work: (machine: Machine) => Promise<void>,
): Promise<void> => {
  const read = readConfig()
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const { config } = read
  const outsideRooms = await loadRooms(config.rooms)
  const files = await readLanguageFiles(config.rooms)
  const house = houseBuilder(files, { outside: outsideRooms })
  const declared = house()
  const messages = openCatalogues(files)
  const say = (message: Message): string => messages.format(message, config.language, declared)
  const database = await openForCommand(config, print, alone)
  try {
    await work({ config, house, messages, database, say, outside: outsideTablesOf(outsideRooms, declared) })
  } catch (error) {
    throw error instanceof Fault ? new Error(say(error.sentence), { cause: error }) : error
  } finally {
    await database.stop()
  }
}
