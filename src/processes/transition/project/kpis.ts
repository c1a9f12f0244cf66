/** The five KPIs of project management. */
import { kpis } from '#kernel/kpis.ts'
import { stillAtStart } from '../../patterns/at-period-end.ts'
import { charterRevision, project } from './model.ts'

const closedIn = { where: { field: 'phase', is: 'closed' }, period: 'closedAt', by: ['service', 'customer', 'assignee'] } as const

export const projectKpis = {
  ...kpis(project, {
    projects: {
      better: 'none',
      measure: { distinct: 'release' },
      where: {
        all: [{ field: 'release.kind', is: 'major' }, { field: 'startedAt', lt: { period: 'to' } }, stillAtStart('closedAt')],
      },
      period: 'state',
      by: ['service', 'customer', 'state', 'health'],
    },
    'charter-share': {
      better: 'up',
      measure: { share: { field: 'charterSignedAt', empty: false } },
      period: 'startedAt',
      by: ['service', 'customer', 'assignee'],
      target: 100,
    },
    'budget-adherence': {
      unit: 'percent',
      better: 'up',
      measure: { mean: 'resourceUse' },
      ...closedIn,
      secondary: {
        cost: { percent: ['actualCost', 'plannedCost'] },
        effort: { percent: ['actualEffort', 'plannedEffort'] },
        withinResources: { share: { field: 'withinResources', is: true } },
      },
    },
    'project-delays': { better: 'down', measure: { mean: { between: ['plannedEnd', 'completedAt'] } }, ...closedIn },
  }),
  ...kpis(charterRevision, {
    'charter-changes': { better: 'down', where: { field: 'afterStart', is: true }, period: 'agreedAt', by: ['project', 'project.service'] },
  }),
}
