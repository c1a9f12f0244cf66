/** What held at the end of a reporting period, for KPIs whose period is 'state'. */
import type { Condition } from '#kernel/condition.ts'

/** The moment was empty or still to come. */
export const stillAtEnd = <F extends string>(until: F): Condition<F> => ({
  any: [
    { field: until, empty: true },
    { field: until, gte: { period: 'to' } },
  ],
})

/** It had happened, and was not undone: `since` lies before the end of the period, `until` does not. */
export const heldAtEnd = <F extends string>(since: F, until: F): Condition<F> => ({
  all: [{ field: since, lt: { period: 'to' } }, stillAtEnd(until)],
})

/** Registered before, and not closed then. */
export const openAtEnd = heldAtEnd('openedAt', 'closedAt')
/** A service that was live then. */
export const liveAtEnd = heldAtEnd('launchedAt', 'retiredAt')
/** Something signed that was valid then. */
export const inForceAtEnd = {
  all: [
    { field: 'phase', in: ['active', 'closed'] },
    { field: 'validFrom', lte: { period: 'to' } },
    {
      any: [
        { field: 'validTo', empty: true },
        { field: 'validTo', gt: { period: 'to' } },
      ],
    },
  ],
} as const satisfies Condition<'phase' | 'validFrom' | 'validTo'>
