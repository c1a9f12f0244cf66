/** How availability management is measured: the five KPIs of the map. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { heldAtEnd, itsServiceLive, liveAtEnd } from '../../at-end.ts'
import { availabilityMeasure, availabilityTarget, serviceInterruption } from './model.ts'

/** The agreed hours of the period, and what was lost of them by outages that nobody had planned. */
const agreedTime = { hours: 'calendar' } as const
const downtime = {
  hours: 'calendar',
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
      words: ['Disponibilidad de servicio', 'Service availability'],
      definition: [
        'Tiempo de servicio acordado menos las caídas no planificadas dentro de él, sobre el tiempo acordado; al lado, la disponibilidad acordada',
        'Agreed service time minus unplanned downtime within it, over agreed service time; the agreed availability beside it',
      ],
      unit: 'percent',
      better: 'up',
      measure: { percent: [{ minus: [agreedTime, downtime] }, agreedTime] },
      where: { all: [itsServiceLive, heldAtEnd('openedAt', 'closedAt')] },
      period: 'state',
      by: ['service', 'agreement'],
      beside: { agreed: { mean: 'agreed' } },
      target: 99.5,
    },
  }),
  ...kpis(serviceInterruption, {
    'service-interruptions': {
      words: ['Cantidad de interrupciones de servicio', 'Number of service interruptions'],
      definition: ['Interrupciones de servicio no planificadas que empezaron en P', 'Unplanned service interruptions that began in P'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: unplanned,
      period: 'beganAt',
      by: byService,
    },
    'interruption-duration': {
      words: ['Duración de interrupciones de servicio', 'Duration of service interruptions'],
      definition: [
        'Duración media de las interrupciones que terminaron en P (MTRS); al lado, el tiempo medio entre fallos (MTBF) y entre incidentes (MTBSI)',
        'Mean duration of the interruptions that ended in P (MTRS); MTBF and MTBSI stand beside it',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['beganAt', 'endedAt'] } },
      where: unplanned,
      period: 'endedAt',
      by: byService,
      beside: { mtbf: { mean: 'upBefore' }, mtbsi: { mean: 'sinceLast' } },
    },
  }),
  ...kpisOf('service', {
    'availability-monitoring': {
      words: ['Monitorización de disponibilidad', 'Availability monitoring'],
      definition: [
        'Servicios en operación y componentes de infraestructura en uso al final de P cuya disponibilidad se vigila',
        'Live services and infrastructure components under availability monitoring',
      ],
      unit: 'percent',
      better: 'up',
      measure: { share: watched('service') },
      where: liveAtEnd,
      period: 'state',
      also: [
        population('ci', {
          measure: { share: watched('ci') },
          where: { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'new' }] },
          period: 'state',
        }),
      ],
      target: 90,
    },
  }),
  ...kpis(availabilityMeasure, {
    'availability-measures': {
      words: ['Medidas de disponibilidad', 'Availability measures'],
      definition: [
        'Medidas implantadas en P con el fin de elevar la disponibilidad',
        'Measures implemented in P with the aim of raising availability',
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      period: 'inPlaceAt',
      by: ['service', 'owner'],
    },
  }),
}
