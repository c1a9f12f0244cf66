/** The KPIs of development. The process map has none; these are our own. */
import { kpis } from '#kernel/kpis.ts'
import { build, workItem } from './model.ts'

const doneIn = { where: { field: 'state', is: 'done' }, period: 'doneAt', by: ['kind', 'application', 'release', 'team'] } as const

export const developmentKpis = {
  ...kpis(workItem, {
    'finished-work-items': { better: 'up', ...doneIn, ours: true },
    'lead-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'doneAt'] } },
      ...doneIn,
      secondary: { fromStart: { mean: { between: ['startedAt', 'doneAt'] } } },
      ours: true,
    },
    'correction-share': { better: 'down', measure: { share: { field: 'kind', is: 'fix' } }, ...doneIn, ours: true },
  }),
  ...kpis(build, {
    'passed-builds': {
      better: 'up',
      measure: { share: { field: 'state', is: 'passed' } },
      period: 'endedAt',
      by: ['application', 'branch'],
      target: 90,
      ours: true,
    },
  }),
}
