/** The clock and the KPIs of request fulfilment. The process map has no KPIs; these are our own. */
import { clocks } from '#kernel/clocks.ts'
import { kpis } from '#kernel/kpis.ts'
import { approval, serviceRequest } from './model.ts'

export const serviceRequestClocks = clocks(serviceRequest, {
  fulfilment: {
    from: 'openedAt',
    pauses: { field: 'phase', is: 'waiting' },
    reasonFields: ['waitingFor'],
    stops: { field: 'phase', in: ['done', 'closed'] },
    cancels: { field: 'phase', is: 'cancelled' },
  },
})

const fulfilledIn = { period: 'fulfilledAt', by: ['offering', 'service', 'team'] } as const

export const requestFulfilmentKpis = {
  ...kpis(serviceRequest, {
    requests: { better: 'none', period: 'openedAt', by: ['offering', 'service', 'contact', 'state'], ours: true },
    'fulfilment-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'fulfilledAt'] } },
      ...fulfilledIn,
      secondary: { serviceTime: { mean: { clock: 'fulfilment' } } },
      ours: true,
    },
    'fulfilled-on-time': {
      better: 'up',
      measure: { share: { field: 'onTime', is: true }, known: ['onTime'] },
      ...fulfilledIn,
      target: 95,
      ours: true,
    },
  }),
  ...kpis(approval, {
    'approval-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'decidedAt'] } },
      period: 'decidedAt',
      by: ['approver', 'state'],
      ours: true,
    },
  }),
}
