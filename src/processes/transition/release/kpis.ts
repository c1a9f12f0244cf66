/** The four KPIs of release and deployment management. */
import { kpis } from '#kernel/kpis.ts'
import { release } from './model.ts'

const deployedIn = { period: 'deployedAt', by: ['kind', 'service', 'project'] } as const

export const releaseKpis = kpis(release, {
  releases: { better: 'none', ...deployedIn, secondary: { major: { share: { field: 'kind', is: 'major' } } } },
  'major-release-duration': {
    better: 'down',
    measure: { mean: { between: ['clearedAt', 'deployedAt'] } },
    where: { field: 'kind', is: 'major' },
    ...deployedIn,
  },
  'release-backouts': { better: 'down', period: 'backedOutAt', by: ['kind', 'service', 'automatic'] },
  'automatic-release-share': { better: 'up', measure: { share: { field: 'automatic', is: true } }, ...deployedIn, target: 80 },
})
