/** What held in a reporting period or at its end, for KPIs whose period is 'state'. */
import type { Condition } from '#kernel/condition.ts'
import { population } from '#kernel/kpis.ts'

/** The moment lies in the period. */
export const during = <F extends string>(moment: F): Condition<F> => ({
  all: [
    { field: moment, gte: { period: 'from' } },
    { field: moment, lt: { period: 'to' } },
  ],
})

/** It had not ended when the period began. */
export const stillAtStart = <F extends string>(until: F): Condition<F> => ({
  any: [
    { field: until, empty: true },
    { field: until, gte: { period: 'from' } },
  ],
})

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

/** Launched and not retired then; where nobody knows when it was launched, live now. */
const live = <L extends string, R extends string, P extends string>(launchedAt: L, retiredAt: R, phase: P): Condition<L | R | P> => ({
  any: [
    heldAtEnd<L | R>(launchedAt, retiredAt),
    {
      all: [
        { field: launchedAt, empty: true },
        { field: phase, is: 'active' },
      ],
    },
  ],
})
/** A service that was live then, and a record whose service was. */
export const liveAtEnd = live('launchedAt', 'retiredAt', 'phase')
export const itsServiceLive = live('service.launchedAt', 'service.retiredAt', 'service.phase')
/** The part of the services live and the components in use then that meets a condition of theirs. */
export const shareOfServicesAndCis = (share: (the: 'service' | 'ci') => Condition<'id'>) => ({
  measure: { share: share('service') },
  where: liveAtEnd,
  period: 'state' as const,
  also: [
    population('ci', {
      measure: { share: share('ci') },
      where: { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'new' }] },
      period: 'state',
    }),
  ],
})
/** Something signed that was valid then; its last day is one of its days. */
export const inForceAtEnd = {
  all: [
    { field: 'phase', in: ['active', 'closed'] },
    { field: 'validFrom', lte: { period: 'last' } },
    {
      any: [
        { field: 'validTo', empty: true },
        { field: 'validTo', gte: { period: 'last' } },
      ],
    },
  ],
} as const satisfies Condition<'phase' | 'validFrom' | 'validTo'>
