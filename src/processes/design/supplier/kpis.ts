/** How supplier management is measured: the three KPIs of the map. */
import type { Condition } from '#kernel/condition.ts'
import { kpis } from '#kernel/kpis.ts'
import { inForceAtEnd } from '../../at-end.ts'
import { contract, contractBreach, contractReview } from './model.ts'

/** It underpins an agreement: a UC, whatever became of it later. */
const isUc = { field: 'agreement.kind', is: 'uc' } as const satisfies Condition

export const supplierKpis = {
  ...kpis(contract, {
    'agreed-ucs': {
      words: ["Cantidad de UC's acordados", 'Number of agreed UCs'],
      definition: [
        'Contratos de apoyo en vigor al final de P; al lado, qué parte de los contratos en vigor son',
        'Underpinning contracts in force at the end of P, and beside it their share of all contracts in force',
      ],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { all: [isUc, inForceAtEnd] },
      period: 'state',
      by: ['supplier', 'owner'],
      beside: { share: { of: 'contract', measure: { share: isUc }, where: inForceAtEnd, period: 'state' } },
    },
  }),
  ...kpis(contractReview, {
    'contract-reviews': {
      words: ['Cantidad de revisiones de contratos', 'Number of contract reviews'],
      definition: ['Revisiones de contratos y suministradores hechas en P', 'Contract and supplier reviews carried out in P'],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['supplier', 'decision'],
    },
  }),
  ...kpis(contractBreach, {
    'contract-breaches': {
      words: ['Cantidad de incumplimientos de contrato identificados', 'Number of identified contract breaches'],
      definition: [
        'Obligaciones de contrato que los suministradores no cumplieron, identificadas en P',
        'Contractual obligations not met by suppliers, identified in P',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'openedAt',
      by: ['contract', 'contract.supplier', 'severity'],
      target: 0,
    },
  }),
}
