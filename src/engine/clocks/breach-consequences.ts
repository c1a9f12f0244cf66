/** What the declarations say that follows when a target is breached: a move of the record (`late`), and effects of the agreement (`broken`). */
import type { House } from '#kernel/house.ts'
import { ownValue } from '#kernel/own-value.ts'

export interface BreachedClock {
  readonly type: string
  readonly metric: string
  /** The kind of the agreement. */
  readonly kind: string
}

/** The move that the record makes; undefined if it makes none. */
export const lateMoveOf = (house: House, { type, metric, kind }: BreachedClock): string | undefined =>
  kind === 'sla' ? ownValue(house.records.get(type)?.clocks, metric)?.late : undefined

/** The effects of the agreement; undefined if agreements of this kind have none. */
export const brokenOf = (house: House, { kind }: BreachedClock) => {
  const broken = house.records.get('agreement')?.lifecycle.broken
  return broken?.kinds.includes(kind) ? broken.effects : undefined
}

/** Whether anything follows. */
export const hasConsequences = (house: House, clock: BreachedClock): boolean =>
  lateMoveOf(house, clock) !== undefined || brokenOf(house, clock) !== undefined
