/** How compliance is measured: KPIs of ours, since the map has none. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd } from '../../at-end.ts'
import { complianceFinding, complianceReview, requirement } from './model.ts'

export const complianceKpis = {
  ...kpis(requirement, {
    'requirements-met': {
      words: ['Requisitos cumplidos', 'Requirements met'],
      definition: [
        'Requisitos aplicables al final de P que se dan por cumplidos con evidencia',
        'Requirements applicable at the end of P that are confirmed as met by evidence',
      ],
      ours: true,
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'state', is: 'met' } },
      where: heldAtEnd('openedAt', 'closedAt'),
      period: 'state',
      by: ['source', 'owner', 'state'],
      target: 95,
    },
  }),
  ...kpis(complianceReview, {
    'compliance-reviews': {
      words: ['Cantidad de revisiones de cumplimiento', 'Number of compliance reviews'],
      definition: ['Revisiones de cumplimiento hechas en P', 'Compliance reviews carried out in P'],
      ours: true,
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['kind'],
    },
  }),
  ...kpis(complianceFinding, {
    'finding-resolution-time': {
      words: ['Tiempo hasta corregir un hallazgo', 'Time to solve a finding'],
      definition: [
        'Tiempo medio desde que se encuentra un hallazgo hasta que se corrige, de los corregidos en P',
        'Mean time from finding to solving, of findings solved in P',
      ],
      ours: true,
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['openedAt', 'solvedAt'] } },
      period: 'solvedAt',
      by: ['kind', 'requirement.source'],
    },
    'overdue-findings': {
      words: ['Hallazgos vencidos', 'Overdue findings'],
      definition: [
        'Hallazgos que al final de P seguían abiertos después de su fecha',
        'Findings that were still open after their date at the end of P',
      ],
      ours: true,
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { all: [heldAtEnd('openedAt', 'closedAt'), { field: 'dueOn', lt: { period: 'to' } }] },
      period: 'state',
      by: ['kind', 'assignee'],
      target: 0,
    },
  }),
}
