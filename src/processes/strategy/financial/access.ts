/** Financial records are limited to those responsible for them; agents can propose savings. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, readAndComment, writeAll } from '../../patterns/access-profiles.ts'
import { budget, chargingPolicy, costEntry, costProposal, invoice } from './model.ts'

/** Budgets with their lines, and investments. */
export const budgetAccess: Access = access(budget, {
  'financial-manager': manageAll,
  'it-steering-group': readAndComment,
  'service-portfolio-manager': readAll,
})

export const costEntryAccess: Access = access(costEntry, {
  'financial-manager': manageAll,
  'it-steering-group': readAll,
  connector: writeAll,
})

export const chargingPolicyAccess: Access = access(chargingPolicy, { agent: readAll, 'financial-manager': manageAll })

export const invoiceAccess: Access = access(invoice, { 'financial-manager': manageAll, connector: writeAll })

export const costProposalAccess: Access = access(costProposal, {
  agent: { ...readAndComment, create: true, change: ['description', 'yearlySaving', 'cost'] },
  'financial-manager': manageAll,
  'it-steering-group': readAndComment,
})
