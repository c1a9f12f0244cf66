/** The six subprocesses of supplier management. */
import { subprocesses } from '#kernel/process.ts'

export const supplierSubprocesses = subprocesses('supplier-manager', {
  'supplier-framework': { opens: ['supplier'] },
  'supplier-evaluation': { of: 'supplier-evaluation', runs: { field: 'state', in: ['planned', 'running'] }, opens: ['contract', 'risk'] },
  'supplier-establishment': { of: 'contract', runs: { field: 'state', is: 'draft' }, opens: ['agreement'] },
  'standard-orders': { of: 'purchase-order', runs: { field: 'state', in: ['draft', 'approved', 'ordered'] }, opens: ['asset'] },
  'supplier-review': {
    of: 'contract-review',
    runs: { field: 'state', in: ['planned', 'running'] },
    opens: ['contract-breach', 'cost-proposal'],
  },
  'contract-renewal': { of: 'contract', runs: { field: 'state', is: 'in-renewal' }, opens: ['contract', 'supplier-evaluation'] },
})
