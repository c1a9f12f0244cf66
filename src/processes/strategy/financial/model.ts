/** Budgets and their lines, cost entries, charging policies and invoices, cost proposals and investments. */
import { choice, date, effort, flag, markdown, moment, money, person, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    budget: Budget
    'budget-line': BudgetLine
    'cost-entry': CostEntry
    'charging-policy': ChargingPolicy
    invoice: Invoice
    'cost-proposal': CostProposal
    investment: Investment
  }
}

export const roles = ['financial-manager', 'it-steering-group', 'service-portfolio-manager'] as const
export const costTypes = ['hardware', 'software', 'people', 'external', 'facilities', 'other'] as const

export const budget = model('budget', {
  prefix: 'BUD',
  fields: {
    description: markdown(),
    kind: choice(['operating', 'capital'], { required: true, default: 'operating' }),
    from: date({ required: true }),
    to: date({ required: true, indexed: true }),
    owner: person(),
    /** The sum of its lines. */
    amount: money({ readonly: true, default: 0 }),
    submitBy: moment(),
    approveBy: moment({ indexed: true }),
    submittedAt: moment({ readonly: true }),
    approvedAt: moment({ readonly: true }),
    onTime: flag({ readonly: true }),
  },
  states: { draft: 'new', submitted: 'waiting', approved: 'active', closed: 'closed', discarded: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'kind', 'from', 'to', 'amount', 'state', 'approveBy'],
  sections: {
    what: ['title', 'description', 'kind', 'from', 'to', 'amount'],
    responsible: ['owner', 'assignee'],
    course: ['submitBy', 'submittedAt', 'approveBy', 'approvedAt', 'onTime'],
  },
  icon: 'pig-money',
})
export interface Budget extends RecordFor<typeof budget> {}

/** A planned amount for one purpose; cost entries add up in `spent`. */
export const budgetLine = model('budget-line', {
  prefix: 'BLN',
  fields: {
    budget: ref('budget', { required: true }),
    service: ref('service'),
    costType: choice(costTypes, { required: true, default: 'other' }),
    planned: money({ required: true }),
    spent: money({ readonly: true, default: 0 }),
    overspent: flag({ readonly: true, default: false }),
  },
  states: { open: 'active', closed: 'closed' },
  roles,
  columns: ['number', 'title', 'budget', 'service', 'costType', 'planned', 'spent', 'state'],
  icon: 'list-details',
})
export interface BudgetLine extends RecordFor<typeof budgetLine> {}

export const costEntry = model('cost-entry', {
  prefix: 'COST',
  fields: {
    line: ref('budget-line'),
    service: ref('service'),
    costType: choice(costTypes, { required: true, default: 'other' }),
    amount: money({ required: true }),
    spentOn: date({ required: true, indexed: true }),
    supplier: ref('organisation'),
    purchaseOrder: ref('purchase-order'),
    asset: ref('asset'),
    change: ref('change'),
    voucher: text({ max: 120 }),
    externalId: text({ unique: true }),
  },
  states: { booked: 'closed', reversed: 'cancelled' },
  roles,
  columns: ['number', 'title', 'line', 'service', 'amount', 'spentOn', 'supplier', 'state'],
  icon: 'receipt',
})
export interface CostEntry extends RecordFor<typeof costEntry> {}

/** The price of a service or an offering for a customer, and its charging unit. */
export const chargingPolicy = model('charging-policy', {
  ...documentStates,
  prefix: 'FEE',
  fields: {
    description: markdown(),
    service: ref('service'),
    offering: ref('offering'),
    customer: ref('organisation'),
    method: choice(['free', 'cost', 'market', 'fixed'], { required: true, default: 'fixed' }),
    fee: money(),
    chargedPer: choice(['use', 'user', 'month', 'year'], { default: 'month' }),
    validFrom: date(),
    validTo: date(),
  },
  roles,
  columns: ['number', 'title', 'service', 'customer', 'method', 'fee', 'chargedPer', 'state'],
  icon: 'tags',
})
export interface ChargingPolicy extends RecordFor<typeof chargingPolicy> {}

export const invoice = model('invoice', {
  prefix: 'INVC',
  fields: {
    customer: ref('organisation', { required: true }),
    service: ref('service'),
    policy: ref('charging-policy'),
    from: date(),
    to: date(),
    amount: money(),
    details: markdown(),
    issuedAt: moment({ readonly: true, indexed: true }),
    dueOn: date({ indexed: true }),
    paidAt: moment({ readonly: true }),
    externalId: text({ unique: true }),
  },
  states: { draft: 'new', issued: 'waiting', paid: 'closed', cancelled: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'customer', 'service', 'amount', 'state', 'dueOn'],
  icon: 'file-invoice',
})
export interface Invoice extends RecordFor<typeof invoice> {}

/** A proposal to save cost. */
export const costProposal = model('cost-proposal', {
  prefix: 'COP',
  fields: {
    description: markdown({ required: true }),
    service: ref('service'),
    ci: ref('ci'),
    contract: ref('contract'),
    yearlySaving: money(),
    cost: money(),
    submittedAt: moment({ readonly: true, indexed: true }),
    decidedAt: moment({ readonly: true }),
    decisionReason: markdown(),
    change: ref('change'),
  },
  states: { draft: 'new', submitted: 'active', accepted: 'active', realised: 'closed', declined: 'cancelled' },
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'service', 'yearlySaving', 'cost', 'state', 'submittedAt'],
  icon: 'coin-off',
})
export interface CostProposal extends RecordFor<typeof costProposal> {}

/** An investment: cost and benefit are estimated before and verified after. */
export const investment = model('investment', {
  prefix: 'INVT',
  fields: {
    kind: choice(['project', 'change', 'other'], { required: true, default: 'project' }),
    businessCase: ref('business-case'),
    initiative: ref('strategic-initiative'),
    project: ref('project'),
    change: ref('change'),
    service: ref('service'),
    volume: money(),
    estimatedCost: money(),
    estimatedBenefit: money(),
    plannedEffort: effort(),
    actualCost: money(),
    actualBenefit: money(),
    actualEffort: effort(),
    startedAt: moment({ readonly: true, indexed: true }),
    finishedAt: moment({ readonly: true, indexed: true }),
    verifiedAt: moment({ readonly: true }),
    review: markdown(),
  },
  states: { planned: 'new', running: 'active', finished: 'done', verified: 'closed', dropped: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'kind', 'estimatedCost', 'estimatedBenefit', 'actualCost', 'state', 'finishedAt'],
  sections: {
    what: ['title', 'kind', 'businessCase', 'initiative', 'project', 'change', 'service', 'assignee'],
    estimate: ['volume', 'estimatedCost', 'estimatedBenefit', 'plannedEffort'],
    actual: ['actualCost', 'actualBenefit', 'actualEffort', 'review'],
    course: ['startedAt', 'finishedAt', 'verifiedAt'],
  },
  icon: 'trending-up',
})
export interface Investment extends RecordFor<typeof investment> {}
