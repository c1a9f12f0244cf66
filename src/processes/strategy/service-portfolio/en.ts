/** The texts of Service Portfolio Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Service Portfolio Management',
  purpose: "Decide the strategy for serving customers, and develop the provider's offerings and capabilities.",
  roles: { 'service-portfolio-manager': 'Service Portfolio Manager', 'it-steering-group': 'IT Steering Group' },
  records: {
    'strategic-initiative': {
      fields: { plan: 'Strategic plan' },
      moves: { planService: 'Plan a new service' },
      help: {
        objective: 'What will be different once it is reached, and how to measure it',
        plan: 'The plan that it is part of, such as 2026-2029',
      },
      empty: 'Log an initiative: what the provider wants to achieve in the coming years',
    },
    'business-case': {
      fields: { initiative: 'Strategic initiative' },
      help: { options: 'Doing nothing is one of them', estimatedBenefit: 'What it is worth in money over the same years' },
      empty: 'Write a business case before you spend: what it costs and what is gained',
    },
    'customer-relationship': {
      fields: { manager: 'Relationship manager', needs: 'What it needs', source: 'Kind of customer', endReason: 'Why it ended' },
      moves: { miss: 'Give up' },
      help: { endReason: "In the customer's words" },
      empty: 'Log your customers, since when and who manages the relationship',
    },
  },
  subprocesses: {
    'strategy-assessment': [
      'Strategic Service Assessment',
      'Hear what the customer needs today and in three years',
      'Compare with what other providers offer',
      'Note strengths, weaknesses and opportunities of each service',
      'Set the next review of the relationship',
    ],
    'strategy-definition': [
      'Service Strategy Definition',
      'Write the objective so that it can be checked',
      'Say which customers and services it serves',
      'Write the business case with cost and benefit',
      'Present the initiative to the steering group',
    ],
    'portfolio-update': [
      'Service Portfolio Update',
      'Check that the service traces to an approved initiative',
      'Say which service it replaces or completes',
      'Name owner and customers',
      'Tell the Service Catalogue Manager',
    ],
    'strategic-planning': [
      'Strategic Planning',
      'Put the approved initiatives in order of value and urgency',
      'Reserve budget and people',
      'Set when it starts and when it is to end',
      'Review each quarter whether the objective is still the same',
      'At the end write what was achieved',
    ],
  },
  kpis: {
    'planned-new-services': [
      'Number of planned new services',
      'Services entering the pipeline in P that trace to an approved strategic initiative or strategic plan',
    ],
    'unplanned-new-services': ['Number of unplanned new services', 'Services entering the pipeline or catalogue in P without such a trace'],
    'strategic-initiatives': ['Number of strategic initiatives', 'Strategic initiatives launched in P'],
    'new-customers': ['Number of new customers', 'Customers whose relationship started in P'],
    'lost-customers': ['Number of lost customers', 'Customers whose relationship ended in P'],
  },
}

export const enMessages = messages('service-portfolio', {
  caseMissing: 'An approved business case is needed.',
})
