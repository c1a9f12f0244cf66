/** The KPIs of CSI monitoring. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { correctiveAction, initiativeCheck } from './model.ts'

const checkedIn = { where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['initiative', 'progress', 'assignee'] } as const

export const csiMonitoringKpis = {
  ...kpis(initiativeCheck, {
    'initiative-checks': { better: 'up', ...checkedIn, ours: true },
    'initiatives-on-track': {
      better: 'up',
      measure: { share: { field: 'progress', is: 'on-track' } },
      ...checkedIn,
      target: 80,
      ours: true,
    },
  }),
  ...kpis(correctiveAction, {
    'correction-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'doneAt'] } },
      period: 'doneAt',
      by: ['initiative', 'assignee'],
      ours: true,
    },
  }),
}
