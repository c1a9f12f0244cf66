/**
 * Remembers the list that the user came from, so that a record page can link to the neighbours and back. Stored for the session of the tab.
 */
import type { ListSearch } from '../../api/addresses.ts'

export interface Trail {
  readonly type: string
  readonly search: ListSearch
  readonly numbers: readonly string[]
}
const key = 'sereno.trail'

export const leaveTrail = (trail: Trail): void =>
  sessionStorage.setItem(key, JSON.stringify({ ...trail, numbers: trail.numbers.slice(0, 2000) }))

export const readTrail = (type: string): Trail | undefined => {
  const text = sessionStorage.getItem(key)
  const trail = text ? (JSON.parse(text) as Trail) : undefined
  return trail?.type === type ? trail : undefined
}
