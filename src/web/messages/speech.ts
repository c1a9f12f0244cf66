/** The language of the screens. Components get it from the context (use-messages.ts); other code, such as a request, from here. */
import type { LanguageJson } from '#http/answers/installation-answers.ts'
import type { Language } from '#kernel/localized-text.ts'
import { type LoadedTexts, onlyEnglish, type Translate, translator } from '#kernel/translate.ts'
import { en } from './en.ts'

let current: LoadedTexts = onlyEnglish

/** Sets the current texts for code outside of components. */
export const speak = (texts: LoadedTexts): void => {
  current = texts
}
export const currentLanguage = (): Language => current.language

/** A common message, for code outside of components. */
export const commonText: Translate<typeof en.texts> = (key, ...params) => translator(en, current)(key, ...params)

const storageKey = 'sereno.language'

/** The language chosen earlier in this browser. */
export const chosenLanguage = (): Language | undefined => localStorage.getItem(storageKey) ?? undefined
export const rememberLanguage = (language: Language): void => localStorage.setItem(storageKey, language)

/** The first language of the browser's preferences that exists, also by its first part: `es` for `es-AR`. */
export const languageOfBrowser = (choices: readonly LanguageJson[]): Language =>
  navigator.languages.flatMap((tag) => choices.find(({ code }) => code === tag || code === tag.split('-')[0]) ?? [])[0]?.code ?? 'en'
