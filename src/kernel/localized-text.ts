/** A text in several languages, for labels and definitions in declarations. Sentences with parameters are messages (messages.ts). */
import { ownValue } from './own-value.ts'

/** BCP 47 code of a language: `en`, `es`, `pt`. The language files define which exist, see docs/languages.md. */
export type Language = string

/** The language in which every text exists; the others fall back to it. */
export const fallbackLanguage = 'en'

/** Texts by language; English always exists. */
export type LocalizedText = Readonly<Record<Language, string>> & { readonly en: string }

/** Whether a value is a text with at least its English version. */
export const isLocalizedText = (value: unknown): value is LocalizedText =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string'

/** The text in a language, or in English where the language lacks it. */
export const textIn = (text: LocalizedText, language: Language): string => ownValue(text, language) || text.en

/** The locale for numbers and dates in a language; a language without a default region is its own locale. */
export const localeOf = (language: Language): string => locales.get(language) ?? language
const locales: ReadonlyMap<Language, string> = new Map([
  ['es', 'es-ES'],
  ['en', 'en-GB'],
  // the pseudo-language is generated from English
  ['qps', 'en-GB'],
])

/** Joins texts in each language: `joinTexts([field, target], ' › ')`. */
export const joinTexts = (texts: readonly LocalizedText[], separator: string): LocalizedText => {
  const languages = new Set([fallbackLanguage, ...texts.flatMap((text) => Object.keys(text))])
  return Object.fromEntries(
    [...languages].map((language) => [language, texts.map((text) => textIn(text, language)).join(separator)]),
  ) as LocalizedText
}

/** The same text in every language, for names that are data or keys. */
export const sameText = (text: string): LocalizedText => ({ en: text })

/** The text with a capital first letter, for a name outside a sentence. */
export const capitalized = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(localeOf(language)) + text.slice(1)

/** A key in plain words, for names that have no text yet: `firstLevelSupport`, `first-level-support` -> `first level support`. */
export const plain = (key: string): string =>
  key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]/g, ' ')
    .toLowerCase()
