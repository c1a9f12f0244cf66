/** The house of the source in all its languages, for tests. */
import { readLanguageFiles } from '#engine/messages/read-language-files.ts'
import { houseBuilder } from '#server/house.ts'

export const languageFiles = await readLanguageFiles()

export const buildHouse = houseBuilder(languageFiles)
