/** Texts for components: `const { t } = useMessages(en)` with the messages of their folder; the common messages are included. */
import { createContext, use, useCallback, useMemo } from 'react'
import type { LanguageJson } from '#http/answers/installation-answers.ts'
import { type Language, type LocalizedText, textIn } from '#kernel/localized-text.ts'
import { type Messages, messages } from '#kernel/messages.ts'
import { type LoadedTexts, onlyEnglish, type Translate, translatorOfBoth } from '#kernel/translate.ts'
import { en as common } from './en.ts'

export interface Speech extends LoadedTexts {
  readonly choices: readonly LanguageJson[]
  readonly setLanguage: (language: Language) => void
}
const SpeechContext = createContext<Speech>({ ...onlyEnglish, choices: [], setLanguage: () => {} })
export const SpeechProvider = SpeechContext.Provider

/** The current language, the available ones, and the loaded texts. */
export const useSpeech = (): Speech => use(SpeechContext)

const none = messages('web', {})

export interface Spoken<T extends Readonly<Record<string, string>>> {
  /** A message of the folder, or a common one if the folder does not have the key. */
  readonly t: Translate<T & Omit<typeof common.texts, keyof T>>
  /** A text of the declarations in the language of the screen. */
  readonly localize: (text: LocalizedText) => string
  readonly language: Language
}

export function useMessages(): Spoken<Readonly<Record<never, string>>>
export function useMessages<T extends Readonly<Record<string, string>>>(own: Messages<string, T>): Spoken<T>
export function useMessages(own: Messages = none): Spoken<Readonly<Record<string, string>>> {
  const { language, texts } = useSpeech()
  const t = useMemo(() => translatorOfBoth(own, common, { language, texts }), [own, language, texts])
  const localize = useCallback((text: LocalizedText): string => textIn(text, language), [language])
  return { t, localize, language }
}
