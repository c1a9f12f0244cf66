/** The four subprocesses of financial management. */
import { subprocesses } from '#kernel/process.ts'

export const financialSubprocesses = subprocesses('financial-manager', {
  'financial-support': { of: 'charging-policy', runs: { field: 'state', is: 'draft' }, opens: ['charging-policy'] },
  'financial-planning': { of: 'budget', runs: { field: 'state', in: ['draft', 'submitted'] }, opens: ['budget-line', 'investment'] },
  'financial-analysis': { of: 'budget', runs: { field: 'state', is: 'approved' }, opens: ['cost-proposal'] },
  'service-invoicing': { of: 'invoice', runs: { field: 'state', in: ['draft', 'issued'] }, opens: ['invoice'] },
})
