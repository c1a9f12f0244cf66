/** The KPIs of access management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { accessGrant, accessRequest } from './model.ts'

export const accessKpis = {
  ...kpis(accessRequest, {
    'access-requests': { better: 'none', period: 'openedAt', by: ['kind', 'profile', 'role', 'state'], ours: true },
    'access-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'doneAt'] } },
      period: 'doneAt',
      by: ['kind', 'profile', 'role'],
      ours: true,
    },
  }),
  ...kpis(accessGrant, {
    'overdue-grants': {
      better: 'down',
      where: {
        all: [
          { field: 'phase', in: ['active', 'waiting'] },
          { field: 'expiresOn', lt: { period: 'to' } },
        ],
      },
      period: 'state',
      by: ['profile', 'role'],
      target: 0,
      ours: true,
    },
    'confirmed-grants': {
      better: 'up',
      measure: {
        share: {
          any: [
            { field: 'confirmedAt', gte: { ago: 'P365D' } },
            { field: 'openedAt', gte: { ago: 'P365D' } },
          ],
        },
      },
      where: { field: 'phase', is: 'active' },
      period: 'state',
      by: ['profile', 'role', 'profile.risk'],
      target: 100,
      ours: true,
    },
  }),
}
