/** A change that was seen on a configuration item is authorised when a change of it was being made, or had just been made, then. */
import { type Moment, shift } from '#kernel/time.ts'

export interface Made {
  readonly cis: readonly string[]
  readonly plannedStart: Moment | null
  readonly plannedEnd: Moment | null
  readonly implementedAt: Moment | null
}

/** Discovery looks only now and then, so what was made up to a day before counts too. */
export const isAuthorised = (ci: string, seenAt: Moment, changes: readonly Made[], grace = 'P1D'): boolean =>
  changes.some(({ cis, plannedStart, plannedEnd, implementedAt }) => {
    const end = implementedAt ?? plannedEnd
    return cis.includes(ci) && plannedStart !== null && plannedStart <= seenAt && end !== null && seenAt <= shift(end, grace, 1)
  })
