/** The subprocesses of facilities management. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

export const facilitiesSubprocesses = subprocesses('facilities-manager', {
  'environment-monitoring': { of: 'environmental-sensor', runs: { field: 'state', is: 'alarm' }, opens: ['incident'], ours: true },
  'power-maintenance': {
    of: 'power-feed',
    runs: { field: 'state', in: ['maintenance', 'failed'] },
    opens: ['change', 'incident'],
    ours: true,
  },
  'cooling-maintenance': {
    of: 'cooling-unit',
    runs: { field: 'state', in: ['maintenance', 'failed'] },
    opens: ['change', 'incident'],
    ours: true,
  },
  'premises-access': { of: 'site-access', runs: { field: 'phase', in: ['new', 'active'] }, opens: ['change'], ours: true },
})
