/** The three subprocesses of availability management. */
import { subprocesses } from '#kernel/process.ts'

export const availabilitySubprocesses = subprocesses('availability-manager', {
  'design-for-availability': {
    of: 'availability-measure',
    runs: { field: 'state', in: ['proposed', 'approved'] },
    opens: ['change', 'availability-test'],
  },
  'availability-testing': {
    of: 'availability-test',
    runs: { field: 'state', in: ['planned', 'running'] },
    opens: ['availability-measure'],
  },
  'availability-reporting': {
    of: 'service-interruption',
    runs: { field: 'state', is: 'running' },
    opens: ['availability-measure', 'problem'],
  },
})
