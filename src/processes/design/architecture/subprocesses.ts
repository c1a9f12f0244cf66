/** The subprocesses of architecture management. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

const architect = {} as const

export const architectureSubprocesses = subprocesses('enterprise-architect', {
  'landscape-description': {
    ...architect,
    of: 'building-block',
    runs: { field: 'state', in: ['target', 'phasing-out'] },
    opens: ['roadmap-item'],
    ours: true,
  },
  'technology-watch': {
    ...architect,
    of: 'technology',
    runs: { field: 'state', in: ['assess', 'trial'] },
    opens: ['architecture-decision'],
    ours: true,
  },
  'architecture-decisions': {
    ...architect,
    of: 'architecture-decision',
    runs: { field: 'state', is: 'proposed' },
    opens: ['roadmap-item', 'risk'],
    ours: true,
  },
  'roadmap-planning': {
    ...architect,
    of: 'roadmap-item',
    runs: { field: 'state', in: ['planned', 'running'] },
    opens: ['change'],
    ours: true,
  },
})
