/** The three subprocesses of compliance management. */
import { subprocesses } from '#kernel/process.ts'

export const complianceSubprocesses = subprocesses('compliance-manager', {
  'compliance-register': {
    of: 'requirement',
    runs: { field: 'state', in: ['not-assessed', 'partial', 'missed'] },
    opens: ['evidence', 'compliance-finding'],
  },
  'compliance-review': { of: 'compliance-review', runs: { field: 'state', in: ['planned', 'running'] }, opens: ['compliance-finding'] },
  'enterprise-policies': { of: 'policy', runs: { field: 'state', is: 'draft' }, opens: ['requirement'] },
})
