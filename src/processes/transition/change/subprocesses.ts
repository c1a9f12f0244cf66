/** The eight subprocesses of change management. */
import { type Condition, is } from '#kernel/condition.ts'
import { subprocesses } from '#kernel/process.ts'

const of = 'change'
const assessed = (by: string): Condition => is({ state: 'assessment', assessedBy: by })

export const changeSubprocesses = subprocesses('change-manager', {
  'change-support': {
    of: 'change-template',
    runs: { field: 'state', in: ['draft', 'proposed'] },
    opens: ['change-template', 'freeze-window', 'change-window', 'cab-meeting'],
  },
  'rfc-logging': { of, runs: { field: 'state', is: 'new' } },
  'rfc-classification': {
    of,
    runs: {
      all: [
        { field: 'state', in: ['new', 'assessment'] },
        { field: 'decision', empty: true },
      ],
    },
  },
  'ecab-assessment': { owner: 'ecab', of, runs: assessed('ecab'), opens: ['cab-meeting', 'change-vote'] },
  'manager-assessment': { of, runs: assessed('manager') },
  'cab-assessment': { owner: 'cab', of, runs: assessed('cab'), opens: ['change-vote'] },
  scheduling: { of, runs: { field: 'state', in: ['approved', 'scheduled'] }, opens: ['release', 'announcement', 'maintenance-window'] },
  'post-implementation-review': {
    of: 'post-implementation-review',
    runs: { field: 'phase', in: ['new', 'active'] },
    opens: ['weakness', 'problem'],
  },
})
