/** The two subprocesses of access management. */
import { subprocesses } from '#kernel/process.ts'

export const accessSubprocesses = subprocesses('access-manager', {
  'role-catalogue': { of: 'access-profile', runs: { field: 'state', is: 'draft' }, opens: ['user-role', 'access-review'] },
  'access-requests': {
    of: 'access-request',
    runs: { field: 'phase', in: ['new', 'active', 'waiting'] },
    opens: ['approval', 'access-grant'],
  },
})
