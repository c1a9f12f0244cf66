/**
 * The language of the screens: the one chosen earlier in this browser, otherwise that of the browser. Its texts are loaded before anything
 * is shown.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { LanguagesJson, ScreenTextsJson } from '#http/answers/installation-answers.ts'
import type { Language } from '#kernel/localized-text.ts'
import { type LoadedTexts, onlyEnglish } from '#kernel/translate.ts'
import { ask } from '../api/api.ts'
import { chosenLanguage, languageOfBrowser, rememberLanguage, speak } from '../messages/speech.ts'
import { SpeechProvider } from '../messages/use-messages.ts'

/** Queries whose answers are the same in every language. */
const inEveryLanguage = new Set<unknown>(['languages', 'texts', 'house'])

/** The available languages; only English while the server cannot be reached. */
const useChoices = () => {
  const found = useQuery({
    queryKey: ['languages'],
    queryFn: () => ask<LanguagesJson>('/api/messages'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { choices: found.data?.languages ?? [], settled: !found.isPending }
}

const useTexts = (language: Language | undefined): LoadedTexts | undefined => {
  const client = useQueryClient()
  const [loaded, setLoaded] = useState<LoadedTexts>()
  const first = useRef(true)
  useEffect(() => {
    if (language === undefined) return
    let replaced = false
    const take = (texts: LoadedTexts): void => {
      if (replaced) return
      speak(texts)
      setLoaded(texts)
      document.documentElement.lang = texts.language
      // answers of the server may have sentences in the previous language
      if (!first.current) void client.invalidateQueries({ predicate: ({ queryKey }) => !inEveryLanguage.has(queryKey[0]) })
      first.current = false
    }
    if (language === onlyEnglish.language) take(onlyEnglish)
    else
      client
        .fetchQuery({
          queryKey: ['texts', language],
          queryFn: () => ask<ScreenTextsJson>(`/api/messages/${language}`),
          staleTime: Number.POSITIVE_INFINITY,
        })
        .then(({ language: found, texts }) => take({ language: found, texts: new Map(Object.entries(texts)) }))
        // English is part of the screens and serves as a fallback
        .catch(() => take(onlyEnglish))
    return () => {
      replaced = true
    }
  }, [client, language])
  return loaded
}

/** Shows `waiting` until the texts are loaded. */
export const InLanguage = ({ waiting, children }: { readonly waiting: ReactNode; readonly children: ReactNode }) => {
  const { choices, settled } = useChoices()
  const [chosen, choose] = useState(chosenLanguage)
  const loaded = useTexts(chosen ?? (settled ? languageOfBrowser(choices) : undefined))
  const speech = useMemo(
    () =>
      loaded && {
        ...loaded,
        choices,
        setLanguage: (next: Language) => {
          rememberLanguage(next)
          choose(next)
        },
      },
    [loaded, choices],
  )
  return speech ? <SpeechProvider value={speech}>{children}</SpeechProvider> : waiting
}
