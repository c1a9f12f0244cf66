/** How catalogue management is measured: KPIs of ours, since the map has none. */
import { kpis } from '#kernel/kpis.ts'
import { liveAtEnd } from '../../at-end.ts'
import { offering, service } from './model.ts'

export const serviceCatalogueKpis = {
  ...kpis(service, {
    'confirmed-entries': {
      words: ['Fichas confirmadas', 'Confirmed entries'],
      definition: [
        'Servicios en operación al final de P cuya ficha confirmó alguien en P, sobre todos los que están en operación',
        'Services live at the end of P whose entry somebody confirmed in P, over all that are live',
      ],
      ours: true,
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'confirmedAt', gte: { period: 'from' } } },
      where: liveAtEnd,
      period: 'state',
      by: ['kind', 'criticality', 'owner'],
      target: 90,
    },
    'services-with-owner': {
      words: ['Servicios con responsable y equipo', 'Services with owner and team'],
      definition: [
        'Servicios en operación al final de P que tienen responsable y equipo de soporte',
        'Services live at the end of P that have an owner and a support team',
      ],
      ours: true,
      unit: 'percent',
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
    },
  }),
  ...kpis(offering, {
    'offerings-on-offer': {
      words: ['Ofertas del catálogo', 'Offerings in the catalogue'],
      definition: [
        'Ofertas que hoy se pueden pedir y que ya estaban registradas al final de P',
        'Offerings that can be asked for today and were registered by the end of P',
      ],
      ours: true,
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: {
        all: [
          { field: 'state', is: 'offered' },
          { field: 'openedAt', lt: { period: 'to' } },
        ],
      },
      period: 'state',
      by: ['service', 'kind'],
    },
  }),
}
