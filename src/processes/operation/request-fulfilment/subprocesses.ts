/** The subprocesses of request fulfilment, named as in ITIL. The process map has none; these are our own. */
import { subprocesses } from '#kernel/process.ts'

const of = 'service-request'

export const requestFulfilmentSubprocesses = subprocesses('incident-manager', {
  'request-support': { of: 'offering', runs: { field: 'state', is: 'draft' }, ours: true },
  'request-logging': { of, runs: { field: 'phase', is: 'new' }, opens: ['approval', 'incident'], ours: true },
  'request-execution': {
    of,
    runs: { field: 'state', in: ['approved', 'fulfilment'] },
    opens: ['fulfilment-task', 'change', 'access-request'],
    ours: true,
  },
  'request-monitoring': { of, runs: { field: 'phase', in: ['active', 'waiting'] }, ours: true },
  'request-closure': { of, runs: { field: 'state', is: 'fulfilled' }, opens: ['survey-response'], ours: true },
})
