/** How risk management is measured: KPIs of ours, since the map has none. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd } from '../../at-end.ts'
import { mitigation, risk } from './model.ts'

const stillOpen = { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'phase', isNot: 'cancelled' }] } as const

export const riskKpis = {
  ...kpis(risk, {
    'risks-above-appetite': {
      words: ['Riesgos por encima de lo aceptable', 'Risks above appetite'],
      definition: [
        'Riesgos abiertos al final de P cuya puntuación residual pasa de lo aceptable',
        'Risks open at the end of P whose residual score is above our appetite',
      ],
      ours: true,
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { all: [...stillOpen.all, { field: 'aboveAppetite', is: true }] },
      period: 'state',
      by: ['area', 'service', 'owner', 'treatment'],
      target: 0,
    },
    'risks-reviewed-in-time': {
      words: ['Riesgos revisados a tiempo', 'Risks reviewed in time'],
      definition: [
        'Riesgos abiertos al final de P cuya próxima revisión no ha vencido, sobre todos los abiertos y evaluados',
        'Risks open at the end of P whose next review is not overdue, over all that are open and assessed',
      ],
      ours: true,
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'reviewBy', gte: { period: 'to' } } },
      where: { all: [...stillOpen.all, { field: 'reviewedAt', empty: false }] },
      period: 'state',
      by: ['area', 'owner'],
      target: 95,
    },
  }),
  ...kpis(mitigation, {
    'mitigation-time': {
      words: ['Tiempo hasta la mitigación', 'Time to mitigation'],
      definition: [
        'Tiempo medio desde que se propone una mitigación hasta que está implantada, de las implantadas en P',
        'Mean time from proposing a mitigation to its being in place, of those put in place in P',
      ],
      ours: true,
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['openedAt', 'inPlaceAt'] } },
      period: 'inPlaceAt',
      by: ['risk.area', 'owner'],
    },
  }),
}
