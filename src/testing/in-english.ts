/** Formats messages in English, for tests that compare sentences. */
import { openCatalogues } from '#engine/messages/catalogues.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/localized-text.ts'
import type { Message } from '#kernel/messages.ts'
import { languageFiles } from './house.ts'

export const catalogues = openCatalogues(languageFiles)

export const sentenceIn = (language: Language, sentence: Message, house: House): string => catalogues.format(sentence, language, house)
