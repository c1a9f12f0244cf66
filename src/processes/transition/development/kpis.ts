/** How development is measured. The map gives it no KPIs: these are ours. */
import { kpis } from '#kernel/kpis.ts'
import { build, workItem } from './model.ts'

const doneIn = { where: { field: 'state', is: 'done' }, period: 'doneAt', by: ['kind', 'application', 'release', 'team'] } as const

export const developmentKpis = {
  ...kpis(workItem, {
    'finished-work-items': {
      words: ['Cantidad de trabajos terminados', 'Number of finished work items'],
      definition: ['Trabajos de desarrollo terminados en P, por tipo', 'Development work items finished in P, by kind'],
      unit: 'count',
      better: 'up',
      ours: true,
      measure: { count: true },
      ...doneIn,
    },
    'lead-time': {
      words: ['Tiempo de desarrollo', 'Development lead time'],
      definition: [
        'Tiempo medio desde el registro hasta el fin de los trabajos terminados en P; al lado, desde que se empezaron',
        'Mean time from registration to completion of work items finished in P; beside it, from their start',
      ],
      unit: 'duration',
      better: 'down',
      ours: true,
      measure: { mean: { between: ['openedAt', 'doneAt'] } },
      ...doneIn,
      beside: { fromStart: { mean: { between: ['startedAt', 'doneAt'] } } },
    },
    'correction-share': {
      words: ['Proporción de correcciones', 'Share of corrections'],
      definition: ['Correcciones sobre los trabajos terminados en P', 'Fixes over the work items finished in P'],
      unit: 'percent',
      better: 'down',
      ours: true,
      measure: { share: { field: 'kind', is: 'fix' } },
      ...doneIn,
    },
  }),
  ...kpis(build, {
    'passed-builds': {
      words: ['Compilaciones superadas', 'Passed builds'],
      definition: ['Compilaciones superadas sobre las terminadas en P', 'Builds that passed over those finished in P'],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'state', is: 'passed' } },
      period: 'endedAt',
      by: ['application', 'branch'],
      target: 90,
    },
  }),
}
