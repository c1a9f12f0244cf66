/** How service level management is measured: the six KPIs of the map. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { inForceAtEnd, itsServiceLive, liveAtEnd } from '../../at-end.ts'
import { agreement, agreementReview, serviceIssue, serviceLevelResult } from './model.ts'

/** Agreements that were in force at the end of the period: SLAs, what backs them, and SLAs that nothing backs. */
const slas = { all: [{ field: 'kind', is: 'sla' }, inForceAtEnd] } as const
const backing = { all: [{ field: 'kind', in: ['ola', 'uc'] }, inForceAtEnd] } as const
const unbacked = {
  all: [
    slas,
    { field: 'id', notIn: { the: 'backs', of: 'agreement', where: backing } },
    {
      field: 'service',
      notIn: { the: 'service', of: 'agreement', where: { all: [backing, { field: 'backs', empty: true }] } },
    },
  ],
} as const

const covered = { field: 'id', in: { the: 'service', of: 'agreement', where: slas } } as const
const backed = { all: [covered, { field: 'id', notIn: { the: 'service', of: 'agreement', where: unbacked } }] } as const
const shareOf = (which: typeof covered | typeof backed) =>
  ({ share: population('service', { measure: { share: which }, where: liveAtEnd, period: 'state' }) }) as const

const inPeriod = <F extends string>(moment: F) =>
  ({
    all: [
      { field: moment, gte: { period: 'from' } },
      { field: moment, lt: { period: 'to' } },
    ],
  }) as const
const measuredInPeriod = {
  field: 'id',
  in: { the: 'target.agreement', of: 'service-level-result', where: inPeriod('measuredAt') },
} as const
const weakSpotsReported = {
  field: 'id',
  in: {
    the: 'agreement',
    of: 'service-level-report',
    where: { all: [{ field: 'weakSpots', empty: false }, inPeriod('publishedAt')] },
  },
} as const

export const serviceLevelKpis = {
  ...kpis(agreement, {
    'services-covered-by-slas': {
      words: ["Servicios cubiertos por los SLA's", 'Services covered by SLAs'],
      definition: [
        'Servicios en operación con al menos un SLA en vigor al final de P; al lado, su parte de todos los servicios en operación',
        'Live services with at least one SLA in force at the end of P, and beside it their share of all live services',
      ],
      unit: 'count',
      better: 'up',
      measure: { distinct: 'service' },
      where: { all: [itsServiceLive, slas] },
      period: 'state',
      by: ['customer'],
      beside: shareOf(covered),
    },
  }),
  ...kpisOf('service', {
    'services-covered-by-olas-ucs': {
      words: ["Servicios cubiertos por los OLA's/UC's", 'Services covered by OLAs/UCs'],
      definition: [
        'Servicios en operación cuyos SLA están todos respaldados por un OLA o UC en vigor al final de P; al lado, su parte de todos los servicios en operación',
        'Live services whose SLAs are all backed by an OLA or UC in force at the end of P, and beside it their share of all live services',
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { all: [liveAtEnd, backed] },
      period: 'state',
      by: ['kind', 'criticality', 'owner'],
      beside: shareOf(backed),
    },
  }),
  ...kpis(agreement, {
    'monitored-slas': {
      words: ["SLA's monitorizados", 'Monitored SLAs'],
      definition: [
        'SLA en vigor al final de P con algún objetivo medido en P y algún informe publicado en P que dice sus puntos débiles',
        'SLAs in force at the end of P with at least one target measured in P and a report published in P that tells their weak spots',
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { all: [slas, measuredInPeriod, weakSpotsReported] },
      period: 'state',
      by: ['service', 'customer'],
    },
  }),
  ...kpis(agreementReview, {
    'slas-under-review': {
      words: ["SLA's bajo revisión", 'SLAs under review'],
      definition: ['SLA que se revisaron en P', 'SLAs that were reviewed in P'],
      unit: 'count',
      better: 'up',
      measure: { distinct: 'agreement' },
      where: { field: 'agreement.kind', is: 'sla' },
      period: 'openedAt',
    },
  }),
  ...kpis(serviceLevelResult, {
    'fulfilment-of-service-levels': {
      words: ['Cumplimiento de niveles de servicio', 'Fulfilment of service levels'],
      definition: ['Objetivos de nivel de servicio medidos en P que se cumplieron', 'Service level targets measured in P that were met'],
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'met', is: true } },
      period: 'measuredAt',
      by: ['target.metric', 'target.agreement'],
      target: 95,
    },
  }),
  ...kpis(serviceIssue, {
    'service-issues': {
      words: ['Cantidad de asuntos de Servicio', 'Number of service issues'],
      definition: [
        'Asuntos hallados en informes de nivel de servicio en P y tratados en un plan de mejora',
        'Issues found in service level reports in P and addressed in an improvement plan',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
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
