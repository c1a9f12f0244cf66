/**
 * Which rooms of the house are shown: a small team works in six, a ministry in thirty. It is a setting of the installation, made by an
 * administrator; where the installation has no such setting, a preference of the person. What is hidden keeps working and loses nothing.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import { ask } from './api.ts'
import { useHouse } from './house.ts'
import { useMe, usePreferences } from './person.ts'

const path = '/api/settings/directory/shownProcesses'
const key = ['settings', 'directory', 'shownProcesses'] as const

/** Shows a room or hides it. No list at all means every room, so that one that a later version brings is seen. */
export const withRoom = (all: readonly string[], shown: readonly string[], name: string, show: boolean): readonly string[] => {
  const now = new Set(shown.length > 0 ? shown : all)
  if (show) now.add(name)
  else now.delete(name)
  return all.every((one) => now.has(one)) ? [] : all.filter((one) => now.has(one))
}

export const useShown = () => {
  const house = useHouse()
  const client = useQueryClient()
  const administrator = useMe().roles.includes('administrator')
  const { preferences, change } = usePreferences()
  const common = house.processes.some((p) => p.name === 'directory' && 'shownProcesses' in p.settings)
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<{ readonly value: readonly string[] }>(path, { signal }),
    enabled: common,
    staleTime: 60_000,
  })
  const list = (common ? found.data?.value : preferences.shownProcesses) ?? []
  const isShown = (process: ProcessJson): boolean => list.length === 0 || list.includes(process.name) || process.stage === 'foundation'
  const show = useCallback(
    async (name: string, wanted: boolean): Promise<void> => {
      const all = house.processes.filter((p) => p.stage !== 'foundation').map((p) => p.name)
      const next = withRoom(all, list, name, wanted)
      if (!common) return change({ shownProcesses: next })
      client.setQueryData(key, { value: next })
      await ask(path, { method: 'PUT', body: { value: next } }).catch(async (error: unknown) => {
        await client.invalidateQueries({ queryKey: key })
        throw error
      })
    },
    [house, list, common, change, client],
  )
  return { isShown, show, may: administrator || !common, common }
}
