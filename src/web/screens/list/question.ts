/** The condition, sort order and search of a list: kept in the address, so that a list can be sent to a colleague. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { always, type Condition } from '#kernel/condition.ts'
import { currentCondition, openPhases, type Phase } from '#kernel/model.ts'
import type { ListSearch } from '../../api/addresses.ts'
import type { SavedView } from '../../api/person.ts'
import type { en } from './en.ts'

export interface Preset {
  readonly key: Extract<keyof typeof en.texts, `view${string}`>
  readonly where: Condition
}

const endPhases: readonly Phase[] = ['done', 'closed', 'cancelled']
const isOpen: Condition = { field: 'phase', in: openPhases }

/** The presets that a type has, depending on its people fields and states; a list opens with the first. */
export const presetsOf = (type: Pick<TypeJson, 'states' | 'current' | 'people'>): readonly Preset[] => {
  const phases = new Set(Object.values(type.states))
  const ends = endPhases.some((p) => phases.has(p)) && openPhases.some((p) => phases.has(p))
  const people = new Set(type.people)
  return [
    ...(type.current.length > 0 ? [{ key: 'viewCurrent', where: currentCondition(type) } as const] : []),
    ...(ends ? [{ key: 'viewOpen', where: isOpen } as const] : []),
    ...(people.has('assignee') && ends ? [{ key: 'viewMine', where: { all: [isOpen, { field: 'assignee', is: 'me' }] } } as const] : []),
    ...(people.has('team') && ends ? [{ key: 'viewTeams', where: { all: [isOpen, { field: 'team', in: 'mine' }] } } as const] : []),
    ...(people.has('assignee') && ends
      ? [{ key: 'viewNobody', where: { all: [isOpen, { field: 'assignee', empty: true }] } } as const]
      : []),
    { key: 'viewAll', where: always },
  ]
}

export const sameCondition = (a: Condition | null | undefined, b: Condition | null | undefined): boolean =>
  JSON.stringify(a ?? always) === JSON.stringify(b ?? always)

/** The condition in the address, and functions to change it. Without a condition, the first preset applies. */
export const useQuestion = (type: TypeJson) => {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const where = search.where ?? presetsOf(type)[0]?.where ?? always
  const sort = search.sort ?? '-openedAt'
  const change = useCallback(
    (next: Partial<Record<keyof ListSearch, unknown>>, replace = false): void => {
      void navigate({
        to: '/records/$type',
        params: { type: type.name },
        replace,
        search: (old: Record<string, unknown>) =>
          Object.fromEntries(Object.entries({ ...old, ...next }).filter(([, value]) => value !== undefined && value !== '')),
      })
    },
    [navigate, type.name],
  )
  const question = useMemo(() => ({ where, sort, search: search.q ?? '' }), [where, sort, search.q])
  const show = (view: SavedView): void => change({ where: view.where ?? always, sort: view.sort, q: view.search })
  return { ...question, question, change, show, address: search }
}
