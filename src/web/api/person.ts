/** Who looks at the screen, in which language, and what they like: kept by the server, so that it follows them to any machine. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
import type { Condition } from '#kernel/condition.ts'
import { type Language, type LocalizedText, textIn } from '#kernel/localized-text.ts'
import { half } from '../messages/pair.ts'
import { words } from '../messages/words.ts'
import { ask } from './api.ts'
import type { MeJson } from './contract.ts'

export interface SavedView {
  readonly name: string
  readonly where: Condition | null
  readonly sort: string
  readonly search?: string
}
export interface Preferences {
  readonly language?: Language
  readonly views?: Readonly<Record<string, readonly SavedView[]>>
  readonly columns?: Readonly<Record<string, readonly string[]>>
  readonly folded?: readonly string[]
  /** Only where the installation has no such setting of its own. */
  readonly shownProcesses?: readonly string[]
}

const MeContext = createContext<MeJson | null>(null)
export const MeProvider = MeContext.Provider
export const useMe = (): MeJson => {
  const me = use(MeContext)
  if (!me) throw new Error('A screen stands outside of MeProvider.')
  return me
}

export interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}
const LanguageContext = createContext<Speech>({ language: 'es', setLanguage: () => {} })
export const LanguageProvider = LanguageContext.Provider

/** The screen's own words by key, with `{name}` filled in; and a pair's half by `tell`. */
export const useWords = () => {
  const { language, setLanguage } = use(LanguageContext)
  const t = useCallback(
    (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}): string =>
      Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), half(words[key], language)),
    [language],
  )
  const tell = useCallback((pair: LocalizedText): string => textIn(pair, language), [language])
  return { t, tell, language, setLanguage }
}

const spoken = 'sereno.language'

/** The language before anybody has signed in: chosen here before, else the browser's. */
export const firstLanguage = (): Language => {
  const chosen = localStorage.getItem(spoken)
  if (chosen === 'es' || chosen === 'en') return chosen
  return navigator.language.startsWith('es') ? 'es' : 'en'
}
export const rememberLanguage = (language: Language): void => localStorage.setItem(spoken, language)

const key = ['preferences'] as const

export const usePreferences = () => {
  const client = useQueryClient()
  const found = useQuery({ queryKey: key, queryFn: () => ask<Preferences>('/api/preferences').then((p) => p ?? {}), staleTime: 60_000 })
  const change = useCallback(
    (next: Preferences): void => {
      const before = client.getQueryData<Preferences>(key) ?? {}
      const all = { ...before, ...next }
      client.setQueryData(key, all)
      // not kept: the screen goes back to what it was
      void ask('/api/preferences', { method: 'PUT', body: all }).catch(() => client.setQueryData(key, before))
    },
    [client],
  )
  return { preferences: found.data ?? {}, change }
}
