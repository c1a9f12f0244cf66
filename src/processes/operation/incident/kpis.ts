/** How incident management is measured: its clocks and the eight KPIs of the map. */
import { clocks } from '#kernel/clocks.ts'
import { kpis } from '#kernel/kpis.ts'
import { escalation, incident } from './model.ts'

export const incidentClocks = clocks(incident, {
  response: {
    words: ['Respuesta', 'Response'],
    from: 'openedAt',
    stops: { field: 'phase', isNot: 'new' },
    cancels: { field: 'phase', is: 'cancelled' },
    outcome: 'respondedInTime',
  },
  resolution: {
    words: ['Resolución', 'Resolution'],
    from: 'openedAt',
    pauses: { field: 'phase', is: 'waiting' },
    tells: ['waitingFor'],
    late: 'alarm',
    stops: { field: 'phase', in: ['done', 'closed'] },
    cancels: { field: 'phase', is: 'cancelled' },
    outcome: 'withinSla',
  },
})

const resolvedIn = { period: 'resolvedAt', by: ['priority', 'category', 'service', 'team', 'contact'] } as const
const openToResolved = { between: ['openedAt', 'resolvedAt'] } as const

export const incidentKpis = {
  ...kpis(incident, {
    'repeated-incidents': {
      words: ['Cantidad de incidentes repetidos', 'Number of repeated incidents'],
      definition: [
        'Incidentes abiertos en P con un método de resolución conocido: mismo servicio y categoría que uno resuelto en los 30 días anteriores',
        'Incidents opened in P with a known resolution method: same service and category as one resolved in the 30 days before',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'repeated', is: true },
      period: 'openedAt',
      by: ['category', 'service', 'priority'],
    },
    'remotely-resolved': {
      words: ['Incidentes resueltos a distancia', 'Incidents resolved remotely'],
      definition: [
        'Incidentes resueltos en P por el centro de servicio sin trabajo en el lugar del usuario',
        "Incidents resolved in P by the service desk without work at the user's location",
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { field: 'place', is: 'remote' },
      ...resolvedIn,
    },
    incidents: {
      words: ['Cantidad de incidentes', 'Number of incidents'],
      definition: ['Incidentes registrados en P, por categoría', 'Incidents registered in P, by category'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      period: 'openedAt',
      by: ['category', 'priority', 'service', 'team', 'contact', 'state'],
    },
    'resolution-time': {
      words: ['Tiempo de resolución de incidente', 'Incident resolution time'],
      definition: [
        'Tiempo medio (con mediana y percentil 90) desde el registro hasta la resolución de los incidentes resueltos en P; tiempo natural, y tiempo de servicio aparte',
        'Mean (with median and 90th percentile) time from registration to resolution of incidents resolved in P; calendar time, and service time beside it',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: openToResolved },
      ...resolvedIn,
      beside: { median: { median: openToResolved }, p90: { p90: openToResolved }, serviceTime: { mean: { clock: 'resolution' } } },
    },
    'first-call-resolution-rate': {
      words: ['Tasa de Resolución de Primera Llamada', 'First call resolution rate'],
      definition: [
        'Incidentes resueltos en P en el primer contacto (por la primera línea, sin reasignación ni reapertura) sobre todos los resueltos en P',
        'Incidents resolved in P at first contact (by first line, without reassignment or reopening) over all resolved in P',
      ],
      unit: 'percent',
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
      words: ['Resolución dentro del SLA', 'Resolution within SLA'],
      definition: [
        'Incidentes resueltos en P dentro del objetivo de resolución de su SLA sobre los que tienen tal objetivo',
        'Incidents resolved in P within the resolution target of their SLA over those with such a target',
      ],
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'withinSla', is: true } },
      where: { field: 'withinSla', empty: false },
      ...resolvedIn,
      target: 95,
    },
    'resolution-effort': {
      words: ['Esfuerzo de resolución de incidente', 'Incident resolution effort'],
      definition: ['Esfuerzo medio por incidente resuelto en P, por categoría', 'Mean work effort per incident resolved in P, by category'],
      unit: 'effort',
      better: 'down',
      measure: { mean: 'effort' },
      ...resolvedIn,
    },
  }),
  ...kpis(escalation, {
    escalations: {
      words: ['Cantidad de escalados', 'Number of escalations'],
      definition: [
        'Escalados funcionales y jerárquicos en P de incidentes no resueltos en el tiempo acordado o por la línea que los tenía',
        'Functional and hierarchical escalations in P of incidents not resolved in the agreed time or by the current line',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      period: 'escalatedAt',
      by: ['kind', 'toTeam'],
    },
  }),
}
