/** How the monitoring of initiatives is measured. The map gives it no KPIs: these are ours. */
import { kpis } from '#kernel/kpis.ts'
import { correctiveAction, initiativeCheck } from './model.ts'

const checkedIn = { where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['initiative', 'progress', 'assignee'] } as const

export const csiMonitoringKpis = {
  ...kpis(initiativeCheck, {
    'initiative-checks': {
      words: ['Cantidad de verificaciones de iniciativas', 'Number of initiative checks'],
      definition: ['Verificaciones de iniciativas hechas en P', 'Initiative checks made in P'],
      unit: 'count',
      better: 'up',
      ours: true,
      measure: { count: true },
      ...checkedIn,
    },
    'initiatives-on-track': {
      words: ['Iniciativas según lo previsto', 'Initiatives on track'],
      definition: [
        'Verificaciones hechas en P que hallaron la iniciativa según lo previsto',
        'Checks made in P that found the initiative on track',
      ],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'progress', is: 'on-track' } },
      ...checkedIn,
      target: 80,
    },
  }),
  ...kpis(correctiveAction, {
    'correction-time': {
      words: ['Tiempo de corrección', 'Correction time'],
      definition: [
        'Tiempo medio desde que se abren hasta que se hacen las acciones correctivas hechas en P',
        'Mean time from opening to completion of corrective actions done in P',
      ],
      unit: 'duration',
      better: 'down',
      ours: true,
      measure: { mean: { between: ['openedAt', 'doneAt'] } },
      period: 'doneAt',
      by: ['initiative', 'assignee'],
    },
  }),
}
