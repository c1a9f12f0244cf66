/** The six KPIs of service level management. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { during, inForceAtEnd, itsServiceLive, liveAtEnd } from '../../patterns/at-period-end.ts'
import { agreement, agreementReview, serviceIssue, serviceLevelResult } from './model.ts'

/** Agreements in force at the end of the period: SLAs, the OLAs and UCs that back them, and SLAs without backing. */
const slas = { all: [{ field: 'kind', is: 'sla' }, inForceAtEnd] } as const
const backing = { all: [{ field: 'kind', in: ['ola', 'uc'] }, inForceAtEnd] } as const
const unbacked = {
  all: [
    slas,
    { field: 'id', notIn: { the: 'backs', of: 'agreement', where: backing } },
    { field: 'service', notIn: { the: 'service', of: 'agreement', where: { all: [backing, { field: 'backs', empty: true }] } } },
  ],
} as const

const covered = { field: 'id', in: { the: 'service', of: 'agreement', where: slas } } as const
const backed = { all: [covered, { field: 'id', notIn: { the: 'service', of: 'agreement', where: unbacked } }] } as const
const shareOf = (which: typeof covered | typeof backed) =>
  ({ share: population('service', { measure: { share: which }, where: liveAtEnd, period: 'state' }) }) as const

const measuredInPeriod = {
  field: 'id',
  in: { the: 'target.agreement', of: 'service-level-result', where: { all: [{ field: 'met', empty: false }, during('measuredAt')] } },
} as const
const weakSpotsReported = {
  field: 'id',
  in: { the: 'agreement', of: 'service-level-report', where: { all: [{ field: 'weakSpots', empty: false }, during('publishedAt')] } },
} as const

export const serviceLevelKpis = {
  ...kpis(agreement, {
    'services-covered-by-slas': {
      better: 'up',
      measure: { distinct: 'service' },
      where: { all: [itsServiceLive, slas] },
      period: 'state',
      by: ['customer'],
      secondary: shareOf(covered),
    },
  }),
  ...kpisOf('service', {
    'services-covered-by-olas-ucs': {
      better: 'up',
      where: { all: [liveAtEnd, backed] },
      period: 'state',
      by: ['kind', 'criticality', 'owner'],
      secondary: shareOf(backed),
    },
  }),
  ...kpis(agreement, {
    'monitored-slas': {
      better: 'up',
      where: { all: [slas, measuredInPeriod, weakSpotsReported] },
      period: 'state',
      by: ['service', 'customer'],
    },
  }),
  ...kpis(agreementReview, {
    'slas-under-review': {
      better: 'up',
      measure: { distinct: 'agreement' },
      where: { field: 'agreement.kind', is: 'sla' },
      period: 'openedAt',
    },
  }),
  ...kpis(serviceLevelResult, {
    'fulfilment-of-service-levels': {
      better: 'up',
      measure: { share: { field: 'met', is: true } },
      where: { field: 'met', empty: false },
      period: 'measuredAt',
      by: ['target.metric', 'target.agreement'],
      target: 95,
    },
  }),
  ...kpis(serviceIssue, {
    'service-issues': {
      better: 'down',
      where: {
        all: [
          { field: 'report', empty: false },
          { field: 'plannedAt', empty: false },
        ],
      },
      period: 'openedAt',
      by: ['service', 'agreement', 'state'],
    },
  }),
}
