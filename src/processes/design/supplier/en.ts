/** The texts of Supplier Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Supplier Management',
  purpose: 'See that every contract with a supplier supports the needs of the business, and that suppliers meet it.',
  roles: { 'supplier-manager': 'Supplier Manager' },
  records: {
    supplier: {
      fields: { category: 'Importance', organisationOf: 'Company', manager: 'Managed by', contact: 'Contact' },
      help: { rating: 'The mean of the latest evaluation, from 1 to 5' },
      empty: 'Log whom you buy from and depend on',
    },
    contract: {
      fields: { agreement: 'Agreement (UC)', autoRenews: 'Renews automatically' },
      moves: { startRenewal: 'Start the renewal' },
      help: { agreement: 'The UC with its targets, by which the clocks run', notice: 'The notice period before the end' },
      empty: 'Log your contracts, so that none renews unwanted',
    },
    'supplier-evaluation': {
      help: { quality: 'From 1 (poor) to 5 (excellent)', price: 'From 1 (dear) to 5 (cheap)' },
      empty: 'Evaluate a supplier before you sign',
    },
    'purchase-order': {
      help: { budgetLine: 'When it is received, the cost is booked on it' },
      empty: 'Order here what a contract has agreed already',
    },
    'contract-review': {
      empty: 'Review each contract at least once a year',
    },
    'contract-breach': {
      fields: { target: 'Target missed', answer: "Supplier's response" },
      empty: 'Log an obligation that a supplier did not meet',
    },
  },
  subprocesses: {
    'supplier-framework': [
      'Providing the Supplier Management Framework',
      'Put suppliers in categories by how much we depend on them',
      'Write the clauses that every contract must have',
      'Set the scores at which a supplier is accepted',
    ],
    'supplier-evaluation': [
      'Evaluation of New Suppliers and Contracts',
      'Ask more than one supplier for an offer',
      'Score quality, price, reliability and security',
      'Ask other customers of theirs',
      'Say which risk is taken if they fail',
      'Recommend to take it or leave it',
    ],
    'supplier-establishment': [
      'Establishing New Suppliers and Contracts',
      'Negotiate the targets that underpin our SLAs',
      'Log the UC with its targets and tie it to the contract',
      'Note validity, notice and renewal',
      'Sign it and inform those who will use it',
    ],
    'standard-orders': [
      'Processing of Standard Orders',
      'Check that there is a contract and a budget',
      'Approve and order',
      'Check what was delivered against what was ordered',
      'Log the assets that arrived',
    ],
    'supplier-review': [
      'Supplier and Contract Review',
      'Compare what was promised with what the clocks of its UCs measured',
      'Go through the breaches and what was answered',
      'Ask the teams that wait for this supplier',
      'Decide to continue, renegotiate or terminate',
    ],
    'contract-renewal': [
      'Contract Renewal or Termination',
      'See whether the service that it underpins is still needed',
      'Give notice before the time for it has passed',
      'Renew on the new terms, or prepare the way out',
    ],
  },
  kpis: {
    'agreed-ucs': [
      'Number of agreed UCs',
      'Underpinning contracts in force at the end of P; shown with their share of all contracts in force',
    ],
    'contract-reviews': ['Number of contract reviews', 'Contract and supplier reviews carried out in P'],
    'contract-breaches': ['Number of identified contract breaches', 'Contractual obligations not met by suppliers, identified in P'],
  },
}

export const enMessages = messages('supplier', {
  notApproved: 'The supplier is not approved.',
  notUc: 'A contract with a supplier refers to an agreement of the kind UC.',
  reviewsNothing: 'Select the contract or the supplier that is reviewed.',
  evaluated: 'Evaluated: {recommendation}.',
  reviewed: 'Reviewed: {decision}.',
})
