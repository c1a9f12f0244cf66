/** How service portfolio management is measured: the five KPIs of the map. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { customerRelationship, strategicInitiative } from './model.ts'

const entered = { unit: 'count', measure: { count: true }, period: 'enteredPipelineAt', by: ['kind', 'owner', 'state'] } as const

export const servicePortfolioKpis = {
  ...kpisOf('service', {
    'planned-new-services': {
      words: ['Cantidad de nuevos servicios planeados', 'Number of planned new services'],
      definition: [
        'Servicios que entran en preparación en P y vienen de una iniciativa o un plan estratégicos aprobados',
        'Services entering the pipeline in P that trace to an approved strategic initiative or strategic plan',
      ],
      better: 'none',
      where: { field: 'initiative.approvedAt', empty: false },
      ...entered,
    },
    'unplanned-new-services': {
      words: ['Cantidad de nuevos servicios no planeados', 'Number of unplanned new services'],
      definition: [
        'Servicios que entran en preparación o en el catálogo en P sin venir de una iniciativa aprobada',
        'Services entering the pipeline or catalogue in P without such a trace',
      ],
      better: 'down',
      where: { field: 'initiative.approvedAt', empty: true },
      target: 0,
      ...entered,
    },
  }),
  ...kpis(strategicInitiative, {
    'strategic-initiatives': {
      words: ['Cantidad de iniciativas estratégicas', 'Number of strategic initiatives'],
      definition: ['Iniciativas estratégicas puestas en marcha en P', 'Strategic initiatives launched in P'],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      period: 'launchedAt',
      by: ['plan', 'owner', 'state'],
    },
  }),
  ...kpis(customerRelationship, {
    'new-customers': {
      words: ['Cantidad de clientes nuevos', 'Number of new customers'],
      definition: ['Clientes cuya relación empezó en P', 'Customers whose relationship began in P'],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      // of a prospect it is only foreseen
      where: { field: 'phase', in: ['active', 'closed'] },
      period: 'beganAt',
      by: ['source', 'manager'],
    },
    'lost-customers': {
      words: ['Cantidad de clientes perdidos', 'Number of lost customers'],
      definition: ['Clientes cuya relación terminó en P', 'Customers whose relationship ended in P'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'state', is: 'ended' },
      period: 'endedAt',
      by: ['source', 'manager'],
    },
  }),
}
