/** The five KPIs of availability management. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { heldAtEnd, itsServiceLive, shareOfServicesAndCis } from '../../patterns/at-period-end.ts'
import { availabilityMeasure, availabilityTarget, serviceInterruption } from './model.ts'

/** The agreed hours of the period while the target was in force, and the part lost to unplanned outages. */
const agreedTime = { hours: 'calendar', between: [['validFrom', 'openedAt'], 'validTo'] } as const
const downtime = {
  ...agreedTime,
  within: {
    of: 'service-interruption',
    between: ['beganAt', 'endedAt'],
    where: {
      all: [
        { field: 'service', is: { its: 'service' } },
        { field: 'planned', is: false },
        { field: 'kind', is: 'outage' },
        { field: 'phase', isNot: 'cancelled' },
        { field: 'beganAt', lt: { period: 'to' } },
        {
          any: [
            { field: 'endedAt', empty: true },
            { field: 'endedAt', gt: { period: 'from' } },
          ],
        },
      ],
    },
  },
} as const

const unplanned = {
  all: [
    { field: 'planned', is: false },
    { field: 'phase', isNot: 'cancelled' },
  ],
} as const
const byService = ['service', 'kind', 'cause', 'foundBy'] as const
const watched = (the: 'service' | 'ci') => ({ field: 'id', in: { the, of: 'monitor', where: { field: 'state', is: 'active' } } }) as const

export const availabilityKpis = {
  ...kpis(availabilityTarget, {
    'service-availability': {
      better: 'up',
      measure: { percent: [{ minus: [agreedTime, downtime] }, agreedTime] },
      where: { all: [itsServiceLive, heldAtEnd('openedAt', 'closedAt')] },
      period: 'state',
      by: ['service', 'agreement'],
      secondary: { agreed: { mean: 'agreed' } },
      target: 99.5,
    },
  }),
  ...kpis(serviceInterruption, {
    'service-interruptions': { better: 'down', where: unplanned, period: 'beganAt', by: byService },
    'interruption-duration': {
      better: 'down',
      measure: { mean: { between: ['beganAt', 'endedAt'] } },
      where: unplanned,
      period: 'endedAt',
      by: byService,
      secondary: { mtbf: { mean: 'upBefore' }, mtbsi: { mean: 'sinceLast' } },
    },
  }),
  ...kpisOf('service', {
    'availability-monitoring': { better: 'up', ...shareOfServicesAndCis(watched), target: 90 },
  }),
  ...kpis(availabilityMeasure, { 'availability-measures': { better: 'up', period: 'inPlaceAt', by: ['service', 'owner'] } }),
}
