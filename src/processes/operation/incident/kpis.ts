/** The clocks and the eight KPIs of incident management. */
import { clocks } from '#kernel/clocks.ts'
import { kpis } from '#kernel/kpis.ts'
import { escalation, incident } from './model.ts'

export const incidentClocks = clocks(incident, {
  response: {
    from: 'openedAt',
    stops: { field: 'phase', isNot: 'new' },
    cancels: { field: 'phase', is: 'cancelled' },
    outcome: 'respondedInTime',
  },
  resolution: {
    from: 'openedAt',
    pauses: { field: 'phase', is: 'waiting' },
    reasonFields: ['waitingFor'],
    late: 'alarm',
    stops: { field: 'phase', in: ['done', 'closed'] },
    cancels: { field: 'phase', is: 'cancelled' },
    outcome: 'withinSla',
  },
})

/**
 * An earlier incident of the same service and category had been resolved in the 30 days before. Computed when the KPI is asked for:
 * incidents are often classified later, and imported in any order.
 */
const solvedBefore = {
  field: 'service',
  in: {
    the: 'service',
    of: 'incident',
    where: {
      all: [
        { field: 'service', is: { its: 'service' } },
        { field: 'category', is: { its: 'category' } },
        { field: 'resolvedAt', gte: { its: 'openedAt', less: 'P30D' } },
        { field: 'resolvedAt', lt: { its: 'openedAt' } },
      ],
    },
  },
} as const

const resolvedIn = { period: 'resolvedAt', by: ['priority', 'category', 'service', 'team', 'contact'] } as const
const openToResolved = { between: ['openedAt', 'resolvedAt'] } as const

export const incidentKpis = {
  ...kpis(incident, {
    'repeated-incidents': {
      better: 'down',
      where: solvedBefore,
      period: 'openedAt',
      by: ['category', 'service', 'priority'],
    },
    'remotely-resolved': { better: 'up', where: { field: 'place', is: 'remote' }, ...resolvedIn },
    incidents: { better: 'down', period: 'openedAt', by: ['category', 'priority', 'service', 'team', 'contact', 'state'] },
    'resolution-time': {
      better: 'down',
      measure: { mean: openToResolved },
      ...resolvedIn,
      secondary: { median: { median: openToResolved }, p90: { p90: openToResolved }, serviceTime: { mean: { clock: 'resolution' } } },
    },
    'first-call-resolution-rate': {
      better: 'up',
      measure: {
        share: {
          all: [
            { field: 'line', isNot: 'second' },
            { field: 'reassignments', is: 0 },
            { field: 'reopenings', is: 0 },
          ],
        },
      },
      ...resolvedIn,
      target: 60,
    },
    'resolution-within-sla': {
      better: 'up',
      measure: { share: { field: 'withinSla', is: true }, known: ['withinSla'] },
      ...resolvedIn,
      target: 95,
    },
    'resolution-effort': { unit: 'effort', better: 'down', measure: { mean: 'effort' }, ...resolvedIn },
  }),
  ...kpis(escalation, { escalations: { better: 'down', period: 'escalatedAt', by: ['kind', 'toTeam'] } }),
}
