/** Money is the business of those who answer for it; whoever sees a way to save says so. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { budget, chargingPolicy, costEntry, costProposal, invoice } from './model.ts'

/** Budgets with their lines, and investments. */
export const budgetAccess: Access = access(budget, {
  'financial-manager': keep,
  'it-steering-group': readAndNote,
  'service-portfolio-manager': readAll,
})

export const costEntryAccess: Access = access(costEntry, { 'financial-manager': keep, 'it-steering-group': readAll, connector: feed })

export const chargingPolicyAccess: Access = access(chargingPolicy, { agent: readAll, 'financial-manager': keep })

export const invoiceAccess: Access = access(invoice, { 'financial-manager': keep, connector: feed })

export const costProposalAccess: Access = access(costProposal, {
  agent: { ...readAndNote, create: true, change: ['description', 'yearlySaving', 'cost'] },
  'financial-manager': keep,
  'it-steering-group': readAndNote,
})
