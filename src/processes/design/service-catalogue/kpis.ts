/** The KPIs of service catalogue management. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { liveAtEnd } from '../../patterns/at-period-end.ts'
import { offering, service } from './model.ts'

export const serviceCatalogueKpis = {
  ...kpis(service, {
    'confirmed-entries': {
      better: 'up',
      measure: { share: { field: 'confirmedAt', gte: { period: 'from' } } },
      where: liveAtEnd,
      period: 'state',
      by: ['kind', 'criticality', 'owner'],
      target: 90,
      ours: true,
    },
    'services-with-owner': {
      better: 'up',
      measure: {
        share: {
          all: [
            { field: 'owner', empty: false },
            { field: 'supportTeam', empty: false },
          ],
        },
      },
      where: liveAtEnd,
      period: 'state',
      by: ['kind', 'criticality'],
      target: 100,
      ours: true,
    },
  }),
  ...kpis(offering, {
    'offerings-on-offer': {
      better: 'up',
      where: {
        all: [
          { field: 'state', is: 'offered' },
          { field: 'openedAt', lt: { period: 'to' } },
        ],
      },
      period: 'state',
      by: ['service', 'kind'],
      ours: true,
    },
  }),
}
