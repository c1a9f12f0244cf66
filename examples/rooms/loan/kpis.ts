/** The KPIs of lending. */
import { kpis } from '#kernel/kpis.ts'
import { loan } from './model.ts'

export const loanKpis = kpis(loan, {
  'overdue-loans': {
    better: 'down',
    where: {
      all: [
        { field: 'state', is: 'lent' },
        { field: 'dueOn', lt: { period: 'to' } },
      ],
    },
    period: 'state',
    by: ['device', 'requester'],
    target: 0,
  },
  'returned-on-time': {
    better: 'up',
    measure: { share: { field: 'onTime', is: true } },
    where: { field: 'state', is: 'returned' },
    period: 'returnedAt',
    by: ['device'],
    target: 95,
  },
})
