/** The KPIs of event management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { alert } from './model.ts'

const by = ['severity', 'source', 'ci', 'team'] as const

export const eventKpis = kpis(alert, {
  alerts: { better: 'down', period: 'openedAt', by, secondary: { events: { sum: 'events' } }, ours: true },
  'alerts-with-incident': { better: 'none', measure: { share: { field: 'incident', empty: false } }, period: 'openedAt', by, ours: true },
  'acknowledgement-time': {
    better: 'down',
    measure: { mean: { between: ['openedAt', 'acknowledgedAt'] } },
    period: 'acknowledgedAt',
    by,
    ours: true,
  },
})
