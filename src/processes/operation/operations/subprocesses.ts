/** The subprocesses of operations management. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

const toDo = { field: 'phase', in: ['new', 'active'] } as const

export const operationsSubprocesses = subprocesses('it-operator', {
  'daily-operation': { of: 'operational-task', runs: toDo, opens: ['runbook-run', 'incident'], ours: true },
  'job-scheduling': {
    owner: 'it-operations-manager',
    of: 'job-schedule',
    runs: { field: 'state', is: 'draft' },
    opens: ['runbook'],
    ours: true,
  },
  'backup-restore': { of: 'backup-run', runs: toDo, opens: ['incident'], ours: true },
  'shift-change': { of: 'shift-handover', runs: { field: 'phase', in: ['new', 'waiting'] }, opens: ['operational-task'], ours: true },
})
