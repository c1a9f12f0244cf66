/** The KPIs of risk management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd } from '../../patterns/at-period-end.ts'
import { mitigation, risk } from './model.ts'

const stillOpen = { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'cancelled' }] } as const

export const riskKpis = {
  ...kpis(risk, {
    'risks-above-appetite': {
      better: 'down',
      where: { all: [...stillOpen.all, { field: 'aboveAppetite', is: true }] },
      period: 'state',
      by: ['area', 'service', 'owner', 'treatment'],
      target: 0,
      ours: true,
    },
    'risks-reviewed-in-time': {
      better: 'up',
      measure: { share: { field: 'reviewBy', gte: { period: 'to' } } },
      where: { all: [...stillOpen.all, { field: 'reviewedAt', empty: false }] },
      period: 'state',
      by: ['area', 'owner'],
      target: 95,
      ours: true,
    },
  }),
  ...kpis(mitigation, {
    'mitigation-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'inPlaceAt'] } },
      period: 'inPlaceAt',
      by: ['risk.area', 'owner'],
      ours: true,
    },
  }),
}
