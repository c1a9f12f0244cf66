/** Agents know whom to call and what is owed; the supplier manager keeps it all. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll } from '../../patterns/access-profiles.ts'
import { contract, contractBreach, purchaseOrder, supplier } from './model.ts'

/** Suppliers with their evaluations and reviews. */
export const supplierAccess: Access = access(supplier, { agent: readAll, 'supplier-manager': keep, 'service-level-manager': readAll })

export const contractAccess: Access = access(contract, {
  agent: readAll,
  'supplier-manager': keep,
  'service-level-manager': readAll,
  'financial-manager': readAll,
})

export const purchaseOrderAccess: Access = access(purchaseOrder, {
  agent: keep,
  'supplier-manager': keep,
  'financial-manager': { ...readAll, change: ['budgetLine'], comment: 'internal' },
  connector: feed,
})

/** Whoever sees that a supplier does not deliver says so. */
export const contractBreachAccess: Access = access(contractBreach, {
  agent: { read: 'all', create: true, comment: 'internal' },
  'supplier-manager': keep,
  'service-level-manager': keep,
})
