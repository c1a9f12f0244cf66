/** Suppliers with their contracts, evaluations, reviews, orders and breaches. */
import { choice, date, duration, flag, markdown, moment, money, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { levels } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    supplier: Supplier
    contract: Contract
    'supplier-evaluation': SupplierEvaluation
    'purchase-order': PurchaseOrder
    'contract-review': ContractReview
    'contract-breach': ContractBreach
  }
}

export const roles = ['supplier-manager', 'service-level-manager', 'financial-manager'] as const

export const supplier = model('supplier', {
  prefix: 'SUP',
  fields: {
    organisationOf: ref('organisation', { required: true }),
    category: choice(['strategic', 'tactical', 'operational', 'commodity'], { required: true, default: 'operational' }),
    manager: person(),
    contact: markdown(),
    services: refs('service'),
    risk: choice(levels, { default: 'medium' }),
    rating: number({ readonly: true, min: 0, max: 5 }),
    evaluatedAt: moment({ readonly: true }),
    externalId: text({ unique: true }),
  },
  states: { candidate: 'new', approved: 'active', suspended: 'waiting', dismissed: 'closed' },
  roles,
  columns: ['number', 'title', 'category', 'rating', 'risk', 'state', 'manager'],
  sections: {
    what: ['title', 'organisationOf', 'category', 'services', 'contact'],
    responsible: ['manager'],
    evaluation: ['risk', 'rating', 'evaluatedAt', 'externalId'],
  },
  icon: 'truck-delivery',
})
export interface Supplier extends RecordFor<typeof supplier> {}

/** A contract with a supplier; an underpinning contract (UC) backs agreements with customers. */
export const contract = model('contract', {
  prefix: 'CTR',
  fields: {
    description: markdown(),
    supplier: ref('supplier', { required: true }),
    agreement: ref('agreement'),
    services: refs('service'),
    value: money(),
    validFrom: date(),
    validTo: date({ indexed: true }),
    notice: duration(),
    autoRenews: flag({ default: false }),
    owner: person(),
    reviewedAt: moment({ readonly: true }),
    externalId: text({ unique: true }),
  },
  states: { draft: 'new', 'in-force': 'active', 'in-renewal': 'active', ended: 'closed', discarded: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'supplier', 'agreement', 'value', 'state', 'validTo'],
  sections: {
    what: ['title', 'description', 'supplier', 'services', 'agreement'],
    responsible: ['owner', 'assignee', 'value'],
    validity: ['validFrom', 'validTo', 'notice', 'autoRenews', 'reviewedAt', 'externalId'],
  },
  icon: 'file-text',
})
export interface Contract extends RecordFor<typeof contract> {}

const score = number({ whole: true, min: 1, max: 5 })

/** The evaluation of a supplier or an offer, before a contract and periodically. */
export const supplierEvaluation = model('supplier-evaluation', {
  ...plannedActivityStates,
  prefix: 'SEV',
  fields: {
    ...plannedActivityFields,
    supplier: ref('supplier', { required: true }),
    contract: ref('contract'),
    quality: score,
    price: score,
    reliability: score,
    security: score,
    rating: number({ readonly: true }),
    findings: markdown(),
    recommendation: choice(['take', 'take-with-conditions', 'leave']),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'supplier', 'rating', 'recommendation', 'state', 'endedAt'],
  icon: 'stars',
})
export interface SupplierEvaluation extends RecordFor<typeof supplierEvaluation> {}

export const purchaseOrder = model('purchase-order', {
  prefix: 'PO',
  fields: {
    supplier: ref('supplier', { required: true }),
    contract: ref('contract'),
    budgetLine: ref('budget-line'),
    service: ref('service'),
    items: markdown({ required: true }),
    amount: money({ required: true }),
    wantedBy: date(),
    orderedAt: moment({ readonly: true }),
    deliveredAt: moment({ readonly: true }),
    change: ref('change'),
    externalId: text({ unique: true }),
  },
  states: { draft: 'new', approved: 'active', ordered: 'waiting', delivered: 'closed', cancelled: 'cancelled' },
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'supplier', 'amount', 'state', 'wantedBy', 'orderedAt'],
  icon: 'shopping-bag',
})
export interface PurchaseOrder extends RecordFor<typeof purchaseOrder> {}

export const contractReview = model('contract-review', {
  ...plannedActivityStates,
  prefix: 'CRV',
  fields: {
    ...plannedActivityFields,
    supplier: ref('supplier'),
    contract: ref('contract'),
    breach: ref('contract-breach'),
    findings: markdown(),
    decision: choice(['continue', 'renegotiate', 'terminate']),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'contract', 'supplier', 'decision', 'state', 'endedAt'],
  icon: 'file-search',
})
export interface ContractReview extends RecordFor<typeof contractReview> {}

/** An obligation that a supplier did not meet. */
export const contractBreach = model('contract-breach', {
  prefix: 'CBR',
  fields: {
    description: markdown(),
    contract: ref('contract', { required: true }),
    target: ref('service-level-target'),
    incident: ref('incident'),
    severity: choice(levels, { required: true, default: 'medium' }),
    credit: money(),
    answer: markdown(),
    claimedAt: moment({ readonly: true }),
    settledAt: moment({ readonly: true }),
  },
  states: { identified: 'new', claimed: 'waiting', settled: 'closed', dismissed: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'contract', 'severity', 'state', 'credit', 'openedAt'],
  icon: 'alert-octagon',
})
export interface ContractBreach extends RecordFor<typeof contractBreach> {}
