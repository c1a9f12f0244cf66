/** The nine subprocesses of incident management. */
import { subprocesses } from '#kernel/process.ts'

const working = { field: 'state', in: ['assigned', 'in-progress', 'pending'] } as const
const unresolved = { field: 'phase', in: ['new', 'active', 'waiting'] } as const
const notMajor = { field: 'major', isNot: true } as const

export const incidentSubprocesses = subprocesses('first-level-support', {
  'incident-support': { owner: 'incident-manager', of: 'incident-model', runs: { field: 'state', is: 'draft' }, opens: ['incident-model'] },
  'logging-categorisation': { of: 'incident', runs: { field: 'state', is: 'new' } },
  'first-level-resolution': { of: 'incident', runs: { all: [working, { field: 'line', isNot: 'second' }, notMajor] } },
  'second-level-resolution': {
    owner: 'second-level-support',
    of: 'incident',
    runs: { all: [working, { field: 'line', is: 'second' }, notMajor] },
    opens: ['problem', 'change'],
  },
  'major-incidents': {
    owner: 'major-incident-team',
    of: 'incident',
    runs: { all: [unresolved, { field: 'major', is: true }] },
    opens: ['announcement', 'problem'],
  },
  'monitoring-escalation': { owner: 'incident-manager', of: 'incident', runs: unresolved, opens: ['escalation'] },
  'closure-evaluation': { of: 'incident', runs: { field: 'state', is: 'resolved' }, opens: ['problem'] },
  'pro-active-information': { of: 'announcement', runs: { field: 'state', in: ['draft', 'published'] }, opens: ['announcement'] },
  'incident-reporting': { owner: 'incident-manager', opens: ['problem'] },
})
