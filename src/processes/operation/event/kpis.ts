/** How event management is measured: KPIs of ours, since the map has none. */
import { kpis } from '#kernel/kpis.ts'
import { alert } from './model.ts'

const by = ['severity', 'source', 'ci', 'team'] as const

export const eventKpis = kpis(alert, {
  alerts: {
    words: ['Cantidad de alertas', 'Number of alerts'],
    definition: [
      'Alertas que empezaron en P; al lado, los eventos de los que se hicieron',
      'Alerts that began in P, and beside it the events of which they were made',
    ],
    ours: true,
    unit: 'count',
    better: 'down',
    measure: { count: true },
    period: 'openedAt',
    by,
    beside: { events: { sum: 'events' } },
  },
  'alerts-with-incident': {
    words: ['Alertas que son un incidente', 'Alerts that are an incident'],
    definition: [
      'Alertas empezadas en P que llevaron a un incidente, sobre todas: si son pocas, sobran reglas o monitores',
      'Alerts begun in P that led to an incident, over all: where they are few, there are too many rules or monitors',
    ],
    ours: true,
    unit: 'percent',
    better: 'none',
    measure: { share: { field: 'incident', empty: false } },
    period: 'openedAt',
    by,
  },
  'acknowledgement-time': {
    words: ['Tiempo hasta reconocer una alerta', 'Time to acknowledge an alert'],
    definition: [
      'Tiempo medio desde que empieza una alerta hasta que alguien la reconoce, en las reconocidas en P',
      'Mean time from the beginning of an alert to its acknowledgement, of those acknowledged in P',
    ],
    ours: true,
    unit: 'duration',
    better: 'down',
    measure: { mean: { between: ['openedAt', 'acknowledgedAt'] } },
    period: 'acknowledgedAt',
    by,
  },
})
