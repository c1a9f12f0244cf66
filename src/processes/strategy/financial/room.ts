/** Financial management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { budgetAccess, chargingPolicyAccess, costEntryAccess, costProposalAccess, invoiceAccess } from './access.ts'
import { financialKpis } from './kpis.ts'
import {
  budgetLineMoves,
  budgetMoves,
  chargingPolicyMoves,
  costEntryMoves,
  costProposalMoves,
  investmentMoves,
  invoiceMoves,
} from './lifecycle.ts'
import { budget, budgetLine, chargingPolicy, costEntry, costProposal, investment, invoice } from './model.ts'
import { financialSubprocesses } from './subprocesses.ts'
import {
  budgetLineWords,
  budgetWords,
  chargingPolicyWords,
  costEntryWords,
  costProposalWords,
  investmentWords,
  invoiceWords,
} from './words.ts'

export const financialRoom = process('financial', {
  stage: 'strategy',
  words: ['Gestión Financiera', 'Financial Management for IT Services'],
  purpose: [
    'Gestionar el presupuesto, la contabilidad y el cobro de los servicios del proveedor.',
    "Manage the provider's budgeting, accounting and charging.",
  ],
  roles: { 'financial-manager': ['Gestor Financiero', 'Financial Manager'] },
  records: [
    recordType({ model: budget, lifecycle: budgetMoves, access: budgetAccess, words: budgetWords }),
    recordType({ model: budgetLine, lifecycle: budgetLineMoves, access: budgetAccess, words: budgetLineWords }),
    recordType({ model: costEntry, lifecycle: costEntryMoves, access: costEntryAccess, words: costEntryWords }),
    recordType({ model: chargingPolicy, lifecycle: chargingPolicyMoves, access: chargingPolicyAccess, words: chargingPolicyWords }),
    recordType({ model: invoice, lifecycle: invoiceMoves, access: invoiceAccess, words: invoiceWords }),
    recordType({ model: costProposal, lifecycle: costProposalMoves, access: costProposalAccess, words: costProposalWords }),
    recordType({ model: investment, lifecycle: investmentMoves, access: budgetAccess, words: investmentWords }),
  ],
  subprocesses: financialSubprocesses,
  kpis: financialKpis,
  settings: {
    investmentThreshold: {
      words: ['Importe desde el que un gasto es una inversión', 'Amount from which spending is an investment'],
      value: 10_000,
    },
  },
})
