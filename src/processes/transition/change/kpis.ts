/** The KPIs of change management. */
import { kpis } from '#kernel/kpis.ts'
import { cabMeeting, change } from './model.ts'

const decidedIn = { period: 'decidedAt', by: ['kind', 'size', 'risk', 'service'] } as const

export const changeKpis = {
  ...kpis(change, {
    'major-changes': {
      better: 'none',
      where: {
        all: [
          { field: 'size', is: 'major' },
          { field: 'assessedBy', in: ['cab', 'ecab'] },
        ],
      },
      ...decidedIn,
    },
    'approval-time': { better: 'down', measure: { mean: { between: ['openedAt', 'decidedAt'] } }, ...decidedIn },
    'acceptance-rate': { better: 'none', measure: { share: { field: 'decision', is: 'approved' } }, ...decidedIn },
    'urgent-changes': { better: 'down', where: { field: 'kind', is: 'emergency' }, period: 'openedAt', by: ['service', 'state'] },
  }),
  ...kpis(cabMeeting, { 'cab-meetings': { better: 'none', period: 'heldAt', by: ['board'] } }),
}
