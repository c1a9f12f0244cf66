/** Agents read suppliers and contracts; the supplier manager maintains them. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { contract, contractBreach, purchaseOrder, supplier } from './model.ts'

/** Suppliers with their evaluations and reviews. */
export const supplierAccess: Access = access(supplier, { agent: readAll, 'supplier-manager': manageAll, 'service-level-manager': readAll })

export const contractAccess: Access = access(contract, {
  agent: readAll,
  'supplier-manager': manageAll,
  'service-level-manager': readAll,
  'financial-manager': readAll,
})

export const purchaseOrderAccess: Access = access(purchaseOrder, {
  agent: manageAll,
  'supplier-manager': manageAll,
  'financial-manager': { ...readAll, change: ['budgetLine'], comment: 'internal' },
  connector: writeAll,
})

/** Agents report contract breaches. */
export const contractBreachAccess: Access = access(contractBreach, {
  agent: { read: 'all', create: true, comment: 'internal' },
  'supplier-manager': manageAll,
  'service-level-manager': manageAll,
})
