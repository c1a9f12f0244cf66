/** How the definition of initiatives is measured: the two KPIs of the map. */
import { kpis } from '#kernel/kpis.ts'
import { csiInitiative } from './model.ts'

const by = ['process', 'service', 'priority', 'assignee'] as const

export const initiativeDefinitionKpis = kpis(csiInitiative, {
  initiatives: {
    words: ['Cantidad de Iniciativas de CSI', 'Number of CSI initiatives'],
    definition: [
      'Iniciativas de CSI lanzadas en P por debilidades identificadas',
      'CSI initiatives launched in P from identified weaknesses',
    ],
    unit: 'count',
    better: 'up',
    measure: { count: true },
    where: { field: 'weakness', empty: false },
    period: 'launchedAt',
    by: [...by, 'weakness.source'],
  },
  'completed-initiatives': {
    words: ['Cantidad de Iniciativas de CSI completadas', 'Number of completed CSI initiatives'],
    definition: ['Iniciativas de CSI completadas en P', 'CSI initiatives completed in P'],
    unit: 'count',
    better: 'up',
    measure: { count: true },
    where: { field: 'state', is: 'completed' },
    period: 'completedAt',
    by,
  },
})
