/** Financial management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { budgetAccess, chargingPolicyAccess, costEntryAccess, costProposalAccess, invoiceAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { financialKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { budget, budgetLine, chargingPolicy, costEntry, costProposal, investment, invoice } from './model.ts'
import { financialSubprocesses } from './subprocesses.ts'

export const financialRoom = roomOf('financial', {
  texts: { en, es },
  stage: 'strategy',
  roles: ['financial-manager'],
  records: [
    { model: budget, access: budgetAccess },
    { model: budgetLine, access: budgetAccess },
    { model: costEntry, access: costEntryAccess },
    { model: chargingPolicy, access: chargingPolicyAccess },
    { model: invoice, access: invoiceAccess },
    { model: costProposal, access: costProposalAccess },
    { model: investment, access: budgetAccess },
  ],
  moves,
  subprocesses: financialSubprocesses,
  kpis: financialKpis,
  settings: { investmentThreshold: 10_000 },
})
