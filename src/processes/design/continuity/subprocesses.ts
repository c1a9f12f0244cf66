/** The four subprocesses of IT service continuity management. */
import { subprocesses } from '#kernel/process.ts'

export const continuitySubprocesses = subprocesses('continuity-manager', {
  'design-for-continuity': {
    of: 'continuity-plan',
    runs: { field: 'state', is: 'draft' },
    opens: ['business-process', 'backup-job', 'change'],
  },
  'itscm-support': { of: 'disaster-risk', runs: { field: 'state', in: ['identified', 'countered'] }, opens: ['continuity-plan', 'risk'] },
  'training-testing': {
    of: 'disaster-exercise',
    runs: { field: 'state', in: ['planned', 'running'] },
    opens: ['exercise-shortcoming', 'restore-test'],
  },
  'itscm-review': {
    of: 'exercise-shortcoming',
    runs: { field: 'state', in: ['found', 'planned'] },
    opens: ['change', 'problem', 'disaster-exercise'],
  },
})
