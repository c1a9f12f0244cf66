/** How service level management is measured: the six KPIs of the map. */
import type { Condition } from '#kernel/condition.ts'
import { kpis } from '#kernel/kpis.ts'
import { agreement, agreementReview, serviceIssue, serviceLevelReport, serviceLevelResult } from './model.ts'

/** In force at the end of the period, of a service that is live. */
const inForceAtEnd = [
  { field: 'service.phase', is: 'active' },
  { field: 'phase', in: ['active', 'closed'] },
  { field: 'validFrom', lte: { period: 'to' } },
  {
    any: [
      { field: 'validTo', empty: true },
      { field: 'validTo', gt: { period: 'to' } },
    ],
  },
] as const satisfies readonly Condition[]

export const serviceLevelKpis = {
  ...kpis(agreement, {
    'services-covered-by-slas': {
      words: ["Servicios cubiertos por los SLA's", 'Services covered by SLAs'],
      definition: [
        'Servicios en operación con al menos un SLA en vigor al final de P',
        'Live services with at least one SLA in force at the end of P',
      ],
      unit: 'count',
      better: 'up',
      measure: { distinct: 'service' },
      where: { all: [{ field: 'kind', is: 'sla' }, ...inForceAtEnd] },
      period: 'state',
      by: ['customer'],
    },
    'services-covered-by-olas-ucs': {
      words: ["Servicios cubiertos por los OLA's/UC's", 'Services covered by OLAs/UCs'],
      definition: [
        'Servicios en operación respaldados por al menos un OLA o UC en vigor al final de P',
        'Live services backed by at least one OLA or UC in force at the end of P',
      ],
      unit: 'count',
      better: 'up',
      measure: { distinct: 'service' },
      where: { all: [{ field: 'kind', in: ['ola', 'uc'] }, ...inForceAtEnd] },
      period: 'state',
      by: ['kind', 'party', 'supplier'],
    },
  }),
  ...kpis(serviceLevelReport, {
    'monitored-slas': {
      words: ["SLA's monitorizados", 'Monitored SLAs'],
      definition: [
        'SLA con algún informe publicado en P que dice sus puntos débiles',
        'SLAs with a report published in P that tells their weak spots',
      ],
      unit: 'count',
      better: 'up',
      measure: { distinct: 'agreement' },
      where: {
        all: [
          { field: 'agreement.kind', is: 'sla' },
          { field: 'weakSpots', empty: false },
        ],
      },
      period: 'publishedAt',
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
