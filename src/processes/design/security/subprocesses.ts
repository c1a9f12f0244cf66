/** The four subprocesses of security management. */
import { subprocesses } from '#kernel/process.ts'

export const securitySubprocesses = subprocesses('security-manager', {
  'control-design': { of: 'security-control', runs: { field: 'state', in: ['proposed', 'approved'] }, opens: ['change', 'security-test'] },
  'security-testing': {
    of: 'security-test',
    runs: { field: 'state', in: ['planned', 'running'] },
    opens: ['security-shortcoming', 'vulnerability'],
  },
  'security-incidents': {
    of: 'security-incident',
    runs: { field: 'phase', in: ['new', 'active'] },
    opens: ['service-interruption', 'change', 'problem'],
  },
  'security-review': {
    of: 'security-shortcoming',
    runs: { field: 'state', in: ['found', 'planned'] },
    opens: ['security-control', 'risk', 'change'],
  },
})
