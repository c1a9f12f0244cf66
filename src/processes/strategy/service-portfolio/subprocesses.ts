/** The four subprocesses of service portfolio management. */
import { subprocesses } from '#kernel/process.ts'

const _owner = 'service-portfolio-manager'

export const servicePortfolioSubprocesses = subprocesses('service-portfolio-manager', {
  'strategy-assessment': { of: 'customer-relationship', runs: { field: 'phase', in: ['new', 'active'] }, opens: ['strategic-initiative'] },
  'strategy-definition': { of: 'strategic-initiative', runs: { field: 'state', is: 'proposed' }, opens: ['business-case'] },
  'portfolio-update': { of: 'service', runs: { field: 'state', in: ['pipeline', 'retiring'] }, opens: ['service'] },
  'strategic-planning': {
    owner: 'it-steering-group',
    of: 'strategic-initiative',
    runs: { field: 'state', in: ['approved', 'launched'] },
    opens: ['budget', 'service'],
  },
})
