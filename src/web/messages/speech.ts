/** The language on screen. Components get it from the context (use-messages.ts); what is no component, such as a request, asks here. */
import type { LanguageJson } from '#http/answers/installation-answers.ts'
import type { Language } from '#kernel/localized-text.ts'
import { type LoadedTexts, onlyEnglish, type Translate, translator } from '#kernel/translate.ts'
import { en } from './en.ts'

let current: LoadedTexts = onlyEnglish

/** Makes the texts the current ones, outside of components too. */
export const speak = (texts: LoadedTexts): void => {
  current = texts
}
export const currentLanguage = (): Language => current.language

/** A common message, for what is no component. */
export const commonText: Translate<typeof en.texts> = (key, ...params) => translator(en, current)(key, ...params)

const storageKey = 'sereno.language'

/** The language that was chosen in this browser before. */
export const chosenLanguage = (): Language | undefined => localStorage.getItem(storageKey) ?? undefined
export const rememberLanguage = (language: Language): void => localStorage.setItem(storageKey, language)

/** The first language that the browser asks for and that exists, by its first part too: `es` for `es-AR`. */
export const languageOfBrowser = (choices: readonly LanguageJson[]): Language =>
  navigator.languages.flatMap((tag) => choices.find(({ code }) => code === tag || code === tag.split('-')[0]) ?? [])[0]?.code ?? 'en'
