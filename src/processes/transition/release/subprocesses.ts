/** The six subprocesses of release and deployment management. */
import { subprocesses } from '#kernel/process.ts'

const larger = { field: 'kind', is: 'major' } as const
const smaller = { field: 'kind', isNot: 'major' } as const

export const releaseSubprocesses = subprocesses('release-manager', {
  'release-support': { of: 'media-item', runs: { field: 'state', is: 'draft' }, opens: ['media-item'] },
  'minor-release': {
    of: 'release',
    runs: { all: [smaller, { field: 'state', in: ['planned', 'cleared', 'deploying'] }] },
    opens: ['deployment'],
  },
  'release-build': {
    of: 'release',
    runs: { any: [{ field: 'state', in: ['building', 'testing'] }, { all: [larger, { field: 'state', is: 'planned' }] }] },
    opens: ['work-item', 'build', 'media-item', 'test-run'],
  },
  'release-deployment': {
    of: 'release',
    runs: { all: [larger, { field: 'state', in: ['cleared', 'deploying'] }] },
    opens: ['deployment', 'announcement'],
  },
  'early-life-support': { of: 'release', runs: { field: 'state', is: 'early-life' }, opens: ['incident', 'problem', 'article'] },
  'release-closure': { of: 'release', runs: { field: 'state', in: ['review', 'backed-out'] }, opens: ['problem', 'weakness'] },
})
