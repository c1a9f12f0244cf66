/** How much work stands open in each type whose records somebody is put to and that come to an end. */
import { useQueries } from '@tanstack/react-query'
import type { Condition } from '#kernel/condition.ts'
import { openPhases, type Phase } from '#kernel/model.ts'
import type { ProcessJson, TypeJson } from './contract.ts'
import { listQuery } from './records.ts'

export const openCondition: Condition = { field: 'phase', in: openPhases }

const isOpen = (phase: Phase): boolean => (openPhases as readonly Phase[]).includes(phase)
export const isWork = (type: TypeJson): boolean => {
  const phases = Object.values(type.states)
  return type.people.includes('assignee') && phases.some(isOpen) && !phases.every(isOpen)
}

/** By type; what I may not read, or is not counted yet, is missing. */
export const useOpenWork = (processes: readonly ProcessJson[]): ReadonlyMap<string, number> => {
  const types = processes.flatMap((p) => p.records).filter((type) => type.may.read && isWork(type))
  const counts = useQueries({
    queries: types.map((type) => ({ ...listQuery(type.name, { where: openCondition, limit: 1 }), staleTime: 30_000 })),
  })
  return new Map(
    types.flatMap((type, i) => {
      const count = counts[i]?.data?.count
      return count === undefined ? [] : [[type.name, count] as const]
    }),
  )
}
