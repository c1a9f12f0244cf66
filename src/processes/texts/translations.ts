/** The languages of the rooms, and the default names in each. */
import { capitalized, fallbackLanguage, type Language, type LocalizedText, plain } from '#kernel/localized-text.ts'
import { vocabulary as english } from './en.ts'
import { vocabulary as spanish } from './es.ts'
import type { RoomTexts, Vocabulary } from './room-texts.ts'

/** One language: its shared vocabulary, and texts for rooms that have none in this language. */
export interface Translation {
  readonly language: Language
  readonly vocabulary: Vocabulary
  /** By the name of the room; for languages that the rooms do not have themselves. */
  readonly rooms?: Readonly<Record<string, RoomTexts>>
  /** Generates each text from the English one. */
  readonly fromEnglish?: (text: string) => string
}

/** Looks up a text in each language; a missing one falls back to English when it is shown. */
export const inEachLanguage = (
  translations: readonly Translation[],
  ask: (translation: Translation) => string | undefined,
  otherwise = '',
): LocalizedText => {
  const texts = new Map([[fallbackLanguage, otherwise]])
  for (const one of translations) {
    const text = one.fromEnglish ? undefined : ask(one)
    if (text) texts.set(one.language, text)
  }
  const english = texts.get(fallbackLanguage) ?? ''
  for (const { language, fromEnglish } of translations) if (fromEnglish) texts.set(language, fromEnglish(english))
  return { en: english, ...Object.fromEntries(texts) }
}

export const builtInTranslations: readonly Translation[] = [
  { language: 'es', vocabulary: spanish },
  { language: 'en', vocabulary: english },
]

const plural = (one: string): string => {
  if (/[^aeiou]y$/.test(one)) return `${one.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`
}

/** The default name for a key: keys are plain English, so only English has one. */
export const unnamed = (language: Language, key: string): string | undefined =>
  language === 'en' ? capitalized(plain(key), language) : undefined
export const several = (language: Language, one: string | undefined): string | undefined =>
  language === 'en' && one !== undefined ? plural(one) : undefined
