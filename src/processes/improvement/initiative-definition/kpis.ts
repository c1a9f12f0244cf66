/** The two KPIs of the definition of CSI initiatives. */
import { kpis } from '#kernel/kpis.ts'
import { csiInitiative } from './model.ts'

const by = ['process', 'service', 'priority', 'assignee'] as const

export const initiativeDefinitionKpis = kpis(csiInitiative, {
  initiatives: { better: 'up', where: { field: 'weakness', empty: false }, period: 'launchedAt', by: [...by, 'weakness.source'] },
  'completed-initiatives': { better: 'up', where: { field: 'state', is: 'completed' }, period: 'completedAt', by },
})
