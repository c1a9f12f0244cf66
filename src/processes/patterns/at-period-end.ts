/** Conditions for a reporting period or its end, for KPIs whose period is 'state'. */
import type { Condition } from '#kernel/condition.ts'
import { population } from '#kernel/kpis.ts'

/** The moment is in the period. */
export const during = <F extends string>(moment: F): Condition<F> => ({
  all: [
    { field: moment, gte: { period: 'from' } },
    { field: moment, lt: { period: 'to' } },
  ],
})

/** Had not ended at the start of the period. */
export const stillAtStart = <F extends string>(until: F): Condition<F> => ({
  any: [
    { field: until, empty: true },
    { field: until, gte: { period: 'from' } },
  ],
})

/** Had not ended at the end of the period. */
export const stillAtEnd = <F extends string>(until: F): Condition<F> => ({
  any: [
    { field: until, empty: true },
    { field: until, gte: { period: 'to' } },
  ],
})

/** Was in effect at the end of the period: `since` is before it, `until` is not. */
export const heldAtEnd = <F extends string>(since: F, until: F): Condition<F> => ({
  all: [{ field: since, lt: { period: 'to' } }, stillAtEnd(until)],
})

/** Launched and not retired at the end of the period; if the launch date is unknown, live now. */
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
/** A service that was live at the end of the period, and a record whose service was. */
export const liveAtEnd = live('launchedAt', 'retiredAt', 'phase')
export const itsServiceLive = live('service.launchedAt', 'service.retiredAt', 'service.phase')
/** The share of live services and components in use at the end of the period that meet a condition. */
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
/** Signed and valid at the end of the period; the last day of validity counts. */
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
