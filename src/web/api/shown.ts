/**
 * Which processes are shown: a small team works with six, a ministry with thirty. It is a setting of the installation, made by an
 * administrator; if the installation has no such setting, a preference of the user. A hidden process keeps working and loses no data.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ProcessJson } from '#http/answers/house-answers.ts'
import type { SettingValueJson } from '#http/answers/installation-answers.ts'
import { ask } from './api.ts'
import { useHouse } from './house.ts'
import { useMe, usePreferences } from './person.ts'

const settingName = 'shownProcesses'

/** Shows or hides a process. An empty list means all, so that a process of a later version is shown. */
export const withRoom = (all: readonly string[], shown: readonly string[], name: string, show: boolean): readonly string[] => {
  const now = new Set(shown.length > 0 ? shown : all)
  if (show) now.add(name)
  else now.delete(name)
  return all.every((one) => now.has(one)) ? [] : all.filter((one) => now.has(one))
}

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])

export const useShown = () => {
  const house = useHouse()
  const client = useQueryClient()
  const { installation } = useMe()
  const { preferences, change } = usePreferences()
  const owner = house.processes.find(({ settings }) => settingName in settings)?.name
  const common = owner !== undefined
  const path = `/api/settings/${owner}/${settingName}`
  const key = useMemo(() => ['settings', owner, settingName], [owner])
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<SettingValueJson>(path, { signal }),
    enabled: common,
    staleTime: 60_000,
  })
  const list = useMemo(
    () => textsIn(common ? found.data?.value : preferences.shownProcesses),
    [common, found.data, preferences.shownProcesses],
  )
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
    [house, list, common, path, key, change, client],
  )
  return { isShown, show, may: installation || !common, common }
}
