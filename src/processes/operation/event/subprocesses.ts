/** The four subprocesses of event management. */
import { subprocesses } from '#kernel/process.ts'

export const eventSubprocesses = subprocesses('it-operations-manager', {
  'monitoring-rules': { of: 'event-rule', runs: { field: 'state', is: 'draft' }, opens: ['event-rule', 'monitor', 'maintenance-window'] },
  'filtering-categorisation': { of: 'alert', runs: { field: 'state', is: 'open' } },
  'correlation-response': {
    of: 'alert',
    runs: {
      all: [
        { field: 'state', in: ['open', 'acknowledged'] },
        { field: 'significance', in: ['warning', 'exception'] },
        { field: 'endedAt', empty: true },
      ],
    },
    opens: ['incident', 'problem', 'change'],
  },
  'event-closure': {
    of: 'alert',
    runs: {
      all: [
        { field: 'phase', isNot: 'closed' },
        { field: 'endedAt', empty: false },
      ],
    },
  },
})
