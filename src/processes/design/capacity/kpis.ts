/** How capacity management is measured: the seven KPIs of the map. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { heldAtEnd, liveAtEnd } from '../../at-end.ts'
import { capacityAdjustment, capacityForecast, capacityMeasurement, capacityShortage } from './model.ts'

const inPeriod = {
  all: [
    { field: 'measuredAt', gte: { period: 'from' } },
    { field: 'measuredAt', lt: { period: 'to' } },
  ],
} as const
const measured = (the: 'service' | 'ci') => ({ field: 'id', in: { the, of: 'capacity-measurement', where: inPeriod } }) as const
const adjusted = { unit: 'count', measure: { count: true }, period: 'inPlaceAt', by: ['service', 'ci.class', 'planned'] } as const
const reserve = { period: 'measuredAt', by: ['metric', 'service', 'ci'] } as const

export const capacityKpis = {
  ...kpisOf('incident', {
    'incidents-due-to-capacity': {
      words: ['Incidentes debidos a falta de capacidad', 'Incidents due to capacity shortages'],
      definition: ['Incidentes cerrados en P cuya causa es la falta de capacidad', 'Incidents closed in P whose cause is lack of capacity'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: {
        all: [
          { field: 'phase', is: 'closed' },
          { field: 'cause', is: 'capacity' },
        ],
      },
      period: 'closedAt',
      by: ['service', 'ci', 'priority'],
    },
  }),
  ...kpis(capacityForecast, {
    'forecast-accuracy': {
      words: ['Exactitud del pronóstico de la capacidad', 'Exactness of capacity forecast'],
      definition: [
        '100 % menos la desviación porcentual absoluta media entre lo pronosticado y lo medido, en los pronósticos que vencieron en P',
        '100 % minus the mean absolute percentage deviation of forecast from measured utilisation for forecasts that fell due in P',
      ],
      unit: 'percent',
      better: 'up',
      measure: { mean: 'accuracy' },
      where: { field: 'state', is: 'compared' },
      period: 'dueAt',
      by: ['level', 'metric', 'service', 'ci'],
      target: 90,
    },
  }),
  ...kpis(capacityAdjustment, {
    'capacity-adjustments': {
      words: ['Ajustes a la capacidad', 'Capacity adjustments'],
      definition: ['Ajustes a la capacidad de servicios o componentes en P', 'Adjustments to service or component capacity in P'],
      better: 'none',
      ...adjusted,
    },
    'unplanned-capacity-adjustments': {
      words: ['Ajustes a la capacidad no planeados', 'Unplanned capacity adjustments'],
      definition: [
        'De esos ajustes, los hechos sin plan, en respuesta a un cuello de botella',
        'Of those, the ones made in reaction to a bottleneck without a plan',
      ],
      better: 'down',
      where: { field: 'planned', isNot: true },
      target: 0,
      ...adjusted,
    },
  }),
  ...kpis(capacityShortage, {
    'shortage-resolution-time': {
      words: ['Tiempo para la resolución de carencias en la capacidad', 'Resolution time of capacity shortages'],
      definition: [
        'Tiempo medio desde que se detecta hasta que se resuelve una carencia, en las resueltas en P',
        'Mean time from detecting to resolving the capacity shortages resolved in P',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['detectedAt', 'resolvedAt'] } },
      period: 'resolvedAt',
      by: ['service', 'metric', 'severity'],
    },
  }),
  ...kpis(capacityMeasurement, {
    'capacity-reserves': {
      words: ['Reservas de capacidad', 'Capacity reserves'],
      definition: [
        'Capacidad libre media con carga normal en los componentes monitorizados en P; al lado, con carga punta (percentil 95)',
        'Mean free capacity at normal load over monitored components in P; at peak load (95th percentile) beside it',
      ],
      unit: 'percent',
      better: 'none',
      measure: { mean: 'freeNormal' },
      beside: { peak: { mean: 'freePeak' } },
      ...reserve,
    },
  }),
  ...kpisOf('service', {
    'capacity-monitoring-share': {
      words: ['Porcentaje de monitorización de capacidad', 'Percentage of capacity monitoring'],
      definition: [
        'Servicios en operación y componentes de infraestructura en uso al final de P cuya capacidad se midió en P',
        'Services live and infrastructure components in use at the end of P whose capacity was measured in P',
      ],
      unit: 'percent',
      better: 'up',
      measure: { share: measured('service') },
      where: liveAtEnd,
      period: 'state',
      also: [
        population('ci', {
          measure: { share: measured('ci') },
          where: { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'new' }] },
          period: 'state',
        }),
      ],
      target: 80,
    },
  }),
}
