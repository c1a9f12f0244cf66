/** The three KPIs of supplier management. */
import type { Condition } from '#kernel/condition.ts'
import { kpis } from '#kernel/kpis.ts'
import { inForceAtEnd } from '../../patterns/at-period-end.ts'
import { contract, contractBreach, contractReview } from './model.ts'

/** The contract underpins an agreement of kind UC, in any state. */
const isUc = { field: 'agreement.kind', is: 'uc' } as const satisfies Condition

export const supplierKpis = {
  ...kpis(contract, {
    'agreed-ucs': {
      better: 'none',
      where: { all: [isUc, inForceAtEnd] },
      period: 'state',
      by: ['supplier', 'owner'],
      secondary: { share: { of: 'contract', measure: { share: isUc }, where: inForceAtEnd, period: 'state' } },
    },
  }),
  ...kpis(contractReview, {
    'contract-reviews': { better: 'up', where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['supplier', 'decision'] },
  }),
  ...kpis(contractBreach, {
    'contract-breaches': {
      better: 'down',
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'openedAt',
      by: ['contract', 'contract.supplier', 'severity'],
      target: 0,
    },
  }),
}
