/** The five KPIs of service portfolio management. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { customerRelationship, strategicInitiative } from './model.ts'

const entered = { period: 'enteredPipelineAt', by: ['kind', 'owner', 'state'] } as const

export const servicePortfolioKpis = {
  ...kpisOf('service', {
    'planned-new-services': { better: 'none', where: { field: 'initiative.approvedAt', empty: false }, ...entered },
    'unplanned-new-services': { better: 'down', where: { field: 'initiative.approvedAt', empty: true }, target: 0, ...entered },
  }),
  ...kpis(strategicInitiative, { 'strategic-initiatives': { better: 'none', period: 'launchedAt', by: ['plan', 'owner', 'state'] } }),
  ...kpis(customerRelationship, {
    'new-customers': {
      better: 'up',
      // for a prospect the start is only planned
      where: { field: 'phase', in: ['active', 'closed'] },
      period: 'beganAt',
      by: ['source', 'manager'],
    },
    'lost-customers': { better: 'down', where: { field: 'state', is: 'ended' }, period: 'endedAt', by: ['source', 'manager'] },
  }),
}
