/** The KPIs of architecture management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd } from '../../patterns/at-period-end.ts'
import { architectureDecision, roadmapItem, technology } from './model.ts'

export const architectureKpis = {
  ...kpis(technology, {
    'technologies-out-of-support': {
      better: 'down',
      where: {
        all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'new' }, { field: 'endOfSupport', lt: { period: 'to' } }],
      },
      period: 'state',
      by: ['quadrant', 'vendor', 'state'],
      target: 0,
      ours: true,
    },
  }),
  ...kpis(architectureDecision, {
    'architecture-decisions': {
      better: 'none',
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'decidedAt',
      by: ['decidedBy', 'state'],
      ours: true,
    },
  }),
  ...kpis(roadmapItem, {
    'roadmap-on-time': {
      better: 'up',
      measure: { share: { field: 'onTime', is: true } },
      period: 'doneAt',
      by: ['initiative', 'assignee'],
      target: 80,
      ours: true,
    },
  }),
}
