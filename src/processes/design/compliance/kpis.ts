/** The KPIs of compliance management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd } from '../../patterns/at-period-end.ts'
import { complianceFinding, complianceReview, requirement } from './model.ts'

export const complianceKpis = {
  ...kpis(requirement, {
    'requirements-met': {
      better: 'up',
      measure: { share: { field: 'state', is: 'met' } },
      where: heldAtEnd('openedAt', 'closedAt'),
      period: 'state',
      by: ['source', 'owner', 'state'],
      target: 95,
      ours: true,
    },
  }),
  ...kpis(complianceReview, {
    'compliance-reviews': { better: 'up', where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['kind'], ours: true },
  }),
  ...kpis(complianceFinding, {
    'finding-resolution-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'solvedAt'] } },
      period: 'solvedAt',
      by: ['kind', 'requirement.source'],
      ours: true,
    },
    'overdue-findings': {
      better: 'down',
      where: { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'dueOn', lt: { period: 'to' } }] },
      period: 'state',
      by: ['kind', 'assignee'],
      target: 0,
      ours: true,
    },
  }),
}
