/** Messages in words, for tests that read sentences. */
import { openCatalogues } from '#engine/messages/catalogues.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/localized-text.ts'
import type { Sentence } from '#kernel/trouble.ts'
import { languageFiles } from './house.ts'

export const catalogues = openCatalogues(languageFiles)

export const sentenceIn = (language: Language, sentence: Sentence, house: House): string =>
  typeof sentence === 'string' ? sentence : catalogues.format(sentence, language, house)
