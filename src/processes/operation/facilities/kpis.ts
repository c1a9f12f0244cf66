/** The KPIs of facilities management. The process map has none; these are our own. */
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
      better: 'down',
      where: { field: 'cause', is: 'environment' },
      period: 'openedAt',
      by: ['site', 'service', 'priority'],
      ours: true,
    },
  }),
  ...kpis(powerFeed, {
    'overdue-inspections': {
      better: 'down',
      where: overdue,
      period: 'state',
      by: ['room', 'state'],
      also: [population('cooling-unit', { where: overdue, period: 'state' })],
      target: 0,
      ours: true,
    },
  }),
  ...kpis(rack, {
    'rack-use': {
      better: 'none',
      measure: { percent: ['used', 'units'] },
      where: { field: 'state', is: 'active' },
      period: 'state',
      by: ['room', 'room.site'],
      ours: true,
    },
  }),
  ...kpis(siteAccess, {
    'escorted-visits': {
      better: 'up',
      measure: { share: { field: 'escorted', is: true } },
      where: { field: 'person', empty: true },
      period: 'enteredAt',
      by: ['room', 'room.site', 'company'],
      target: 100,
      ours: true,
    },
  }),
}
