/** The texts of Financial Management for IT Services, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Financial Management for IT Services',
  purpose: "Manage the provider's budgeting, accounting and charging.",
  roles: { 'financial-manager': 'Financial Manager' },
  records: {
    budget: {
      help: { amount: 'The sum of its lines', onTime: 'Submitted and approved before its dates' },
      empty: 'Create the budget of a period and add its lines',
    },
    'budget-line': {
      fields: { costType: 'Type of cost' },
      help: { spent: 'The sum of the costs booked on it' },
      empty: 'Add lines to a budget: for which service and how much',
    },
    'cost-entry': {
      fields: { line: 'Budget line', costType: 'Type of cost' },
      moves: { assign: 'Put on a line' },
      empty: 'Book costs or import them from your accounting',
    },
    'charging-policy': {
      fields: { offering: 'Catalogue offering', method: 'How it is set' },
      help: { customer: 'Empty holds for all' },
      choices: { method: { cost: 'At cost', market: 'At market price', fixed: 'Fixed price' } },
      empty: 'Write what each service costs its customers',
    },
    invoice: {
      fields: { policy: 'Charging policy' },
      moves: { settle: 'Mark as paid' },
      empty: 'Charge a customer for what was used in a period',
    },
    'cost-proposal': {
      name: ['Cost-optimisation proposal', 'Cost-optimisation proposals'],
      help: { cost: 'What it costs to reach the saving' },
      empty: 'Propose how to do the same for less',
    },
    investment: {
      fields: { initiative: 'Strategic initiative', finishedAt: 'Ended at', review: 'Post implementation review' },
      states: { running: 'Under way' },
      sections: { actual: 'What it was' },
      help: {
        volume: 'What it moves in all; by this it is held against the threshold',
        review: 'Why the actual figures differ from the estimated ones',
      },
      choices: { kind: { change: 'Change' } },
      empty: 'An investment is born from an approved business case; you can create it here too',
    },
  },
  subprocesses: {
    'financial-support': [
      'Financial Management Support',
      'Define the types of cost and to which service each belongs',
      'Decide what is charged, to whom and by which unit',
      'Set the threshold from which spending is an investment',
      'Put the fee into force and inform the customers',
    ],
    'financial-planning': [
      'Financial Planning',
      'Ask each owner what the service will need',
      'Add a line for each service and type of cost',
      'Compare with what was spent the year before',
      'Submit it before its date',
    ],
    'financial-analysis': [
      'Financial Analysis and Reporting',
      'Open the lines that overspend and ask why',
      'Look for services that cost more than they are worth',
      'Propose how to do the same for less',
      'Verify finished investments against their actual figures',
    ],
    'service-invoicing': [
      'Service Invoicing',
      'Gather the consumption of the period by customer and service',
      'Apply the fee that was in force',
      'Issue the invoice with its due date',
      'Remind of those that are overdue',
    ],
  },
  kpis: {
    'budgeting-adherence': ['Adherence to budgeting process', 'Budgets due in P that were submitted and approved by their planned dates'],
    'cost-benefit-estimation': [
      'Cost/benefit estimation',
      'Projects and changes above the investment threshold started in P whose file holds a cost/benefit estimate',
    ],
    'project-resource-adherence': [
      'Adherence to project resources',
      'Projects closed in P that stayed within their planned resources (cost and effort)',
    ],
    'post-implementation-review': [
      'Post implementation review',
      'Investments finished in P whose estimated cost and benefit were verified against actuals after implementation',
    ],
    'approved-budget-adherence': [
      'Adherence to approved budget',
      'Actual cost over approved budget for P, shown as 100 % minus the share of overspending lines weighted by amount; shown with the share spent',
    ],
    'cost-optimisation-proposals': [
      'Proposals for cost optimisation',
      'Cost-optimisation proposals submitted in P, with those accepted as a second figure',
    ],
  },
  settings: { investmentThreshold: 'Amount from which spending is an investment' },
}

export const enMessages = messages('financial', {
  linesMissing: 'Add at least one line with an amount.',
})
