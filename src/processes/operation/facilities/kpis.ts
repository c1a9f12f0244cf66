/** How facilities are measured. The map gives them no KPIs: these are ours. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { powerFeed, rack, siteAccess } from './model.ts'

const overdue = {
  all: [
    { field: 'phase', isNot: 'closed' },
    { field: 'inspectBy', lt: { period: 'to' } },
  ],
} as const

export const facilitiesKpis = {
  ...kpisOf('incident', {
    'environment-incidents': {
      words: ['Incidentes debidos al entorno físico', 'Incidents due to the physical environment'],
      definition: ['Incidentes abiertos en P cuya causa es el entorno físico', 'Incidents opened in P caused by the physical environment'],
      unit: 'count',
      better: 'down',
      ours: true,
      measure: { count: true },
      where: { field: 'cause', is: 'environment' },
      period: 'openedAt',
      by: ['site', 'service', 'priority'],
    },
  }),
  ...kpis(powerFeed, {
    'overdue-inspections': {
      words: ['Inspecciones atrasadas', 'Overdue inspections'],
      definition: [
        'Equipos de energía y refrigeración cuya inspección había vencido al final de P',
        'Power and cooling equipment whose inspection was overdue at the end of P',
      ],
      unit: 'count',
      better: 'down',
      ours: true,
      measure: { count: true },
      where: overdue,
      period: 'state',
      by: ['room', 'state'],
      also: [population('cooling-unit', { measure: { count: true }, where: overdue, period: 'state' })],
      target: 0,
    },
  }),
  ...kpis(rack, {
    'rack-use': {
      words: ['Ocupación de bastidores', 'Use of racks'],
      definition: ['Unidades ocupadas sobre las que hay en los bastidores en uso', 'Units used over those there are in racks in use'],
      unit: 'percent',
      better: 'none',
      ours: true,
      measure: { percent: ['used', 'units'] },
      where: { field: 'state', is: 'active' },
      period: 'state',
      by: ['room', 'room.site'],
    },
  }),
  ...kpis(siteAccess, {
    'escorted-visits': {
      words: ['Visitas acompañadas', 'Escorted visits'],
      definition: ['Visitas de gente de fuera que entraron acompañadas en P', 'Visits of outsiders that came in with an escort in P'],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'escorted', is: true } },
      where: { field: 'person', empty: true },
      period: 'enteredAt',
      by: ['room', 'room.site', 'company'],
      target: 100,
    },
  }),
}
