/** The four subprocesses of project management. */
import { subprocesses } from '#kernel/process.ts'

export const projectSubprocesses = subprocesses('project-manager', {
  initiation: { of: 'project', runs: { field: 'state', is: 'proposed' }, opens: ['project-charter'] },
  planning: { of: 'project', runs: { field: 'state', is: 'planning' }, opens: ['milestone', 'project-task', 'release'] },
  control: { of: 'project', runs: { field: 'state', in: ['running', 'on-hold'] }, opens: ['charter-revision', 'project-task'] },
  reporting: { of: 'status-report', runs: { field: 'state', is: 'draft' }, opens: ['status-report'] },
})
