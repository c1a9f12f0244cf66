/** The signed-in user and the user's preferences, which the server stores, so that they apply on every machine. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback } from 'react'
import type { MeJson } from '#features/accounts/account-answers.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Language } from '#kernel/localized-text.ts'
import { ask } from './api.ts'

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
  /** Only if the installation has no such setting. */
  readonly shownProcesses?: readonly string[]
}

const MeContext = createContext<MeJson | null>(null)
export const MeProvider = MeContext.Provider
export const useMe = (): MeJson => {
  const me = use(MeContext)
  if (!me) throw new Error('A screen must be inside MeProvider.')
  return me
}

const query = {
  queryKey: ['preferences'],
  queryFn: () => ask<Preferences>('/api/preferences').then((found) => found ?? {}),
  staleTime: 60_000,
} as const

export const usePreferences = () => {
  const client = useQueryClient()
  const found = useQuery(query)
  const change = useCallback(
    (next: Preferences): void => {
      const store = async (): Promise<void> => {
        // the server stores them as a whole: without the others, a change made while the page loads would delete them
        const before = await client.ensureQueryData(query)
        const all = { ...before, ...next }
        client.setQueryData(query.queryKey, all)
        // not stored: the screen returns to what it was
        await ask('/api/preferences', { method: 'PUT', body: all }).catch(() => client.setQueryData(query.queryKey, before))
      }
      // what cannot be read cannot be changed; the screen shows that it cannot be read
      void store().catch(() => undefined)
    },
    [client],
  )
  return { preferences: found.data ?? {}, loaded: found.isSuccess, change }
}
