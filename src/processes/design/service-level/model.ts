/** Service level agreements with their targets, requirements, reports and reviews. */
import { choice, condition, date, duration, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    agreement: Agreement
    'service-level-target': ServiceLevelTarget
    'agreement-review': AgreementReview
    'service-level-requirement': ServiceLevelRequirement
    'service-level-report': ServiceLevelReport
    'service-level-result': ServiceLevelResult
    'service-issue': ServiceIssue
  }
}

export const roles = ['service-level-manager', 'applications-analyst', 'technical-architect', 'service-design-manager'] as const

const aYear = 365 * 86_400

/** An SLA with a customer, an OLA with an internal team, or a UC with a supplier. */
export const agreement = model('agreement', {
  prefix: 'AGR',
  fields: {
    description: markdown(),
    kind: choice(['sla', 'ola', 'uc'], { required: true, default: 'sla' }),
    service: ref('service'),
    customer: ref('organisation'),
    party: ref('team'),
    supplier: ref('organisation'),
    /** For an OLA or UC: the SLAs that it backs; all SLAs of its service if empty. */
    backs: refs('agreement'),
    owner: person(),
    validFrom: date(),
    validTo: date(),
    reviewEvery: duration({ default: aYear }),
    lastReview: date({ readonly: true }),
    externalId: text({ unique: true }),
  },
  states: { draft: 'new', 'in-force': 'active', 'under-review': 'active', ended: 'closed', discarded: 'cancelled' },
  roles,
  columns: ['number', 'title', 'kind', 'service', 'customer', 'state', 'validTo'],
  sections: {
    what: ['title', 'description', 'kind', 'service'],
    parties: ['customer', 'party', 'supplier', 'backs', 'owner'],
    validity: ['validFrom', 'validTo', 'reviewEvery', 'lastReview', 'externalId'],
  },
  icon: 'file-certificate',
})
export interface Agreement extends RecordFor<typeof agreement> {}

/** One target of an agreement: which records, which metric, how long, in which hours. Without a calendar it counts 24x7. */
export const serviceLevelTarget = model('service-level-target', {
  ...catalogueItemStates,
  prefix: 'SLT',
  fields: {
    agreement: ref('agreement', { required: true }),
    recordType: text({ required: true, default: 'incident', max: 60, names: 'record-type' }),
    metric: text({ required: true, default: 'resolution', max: 60, names: 'clock' }),
    where: condition({ overField: 'recordType' }),
    target: duration({ required: true }),
    calendar: ref('calendar'),
    goal: number({ min: 0, max: 100, suffix: '%', default: 100 }),
    externalId: text({ unique: true }),
  },
  roles,
  columns: ['number', 'title', 'agreement', 'metric', 'target', 'calendar', 'state'],
  icon: 'target-arrow',
})
export interface ServiceLevelTarget extends RecordFor<typeof serviceLevelTarget> {}

/** A review of an agreement; `openedAt` is when it was held. */
export const agreementReview = model('agreement-review', {
  prefix: 'AREV',
  fields: { agreement: ref('agreement', { required: true }), findings: markdown() },
  states: { held: 'closed' },
  roles,
  columns: ['number', 'title', 'agreement', 'openedAt'],
  icon: 'file-search',
})
export interface AgreementReview extends RecordFor<typeof agreementReview> {}

export const serviceLevelRequirement = model('service-level-requirement', {
  prefix: 'SLR',
  fields: {
    requirement: markdown({ required: true }),
    kind: choice(['functionality', 'availability', 'capacity', 'continuity', 'security', 'support'], {
      required: true,
      default: 'availability',
    }),
    service: ref('service'),
    customer: ref('organisation'),
    agreement: ref('agreement'),
  },
  states: { requested: 'new', accepted: 'active', agreed: 'closed', dropped: 'cancelled' },
  current: ['agreed'],
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'kind', 'service', 'customer', 'state'],
  icon: 'clipboard-list',
})
export interface ServiceLevelRequirement extends RecordFor<typeof serviceLevelRequirement> {}

/** A service level report to a customer for a period. */
export const serviceLevelReport = model('service-level-report', {
  prefix: 'SLRP',
  fields: {
    agreement: ref('agreement', { required: true }),
    from: date({ required: true }),
    to: date({ required: true }),
    weakSpots: markdown(),
    measuredAt: moment({ readonly: true }),
    publishedAt: moment({ readonly: true, indexed: true }),
  },
  states: { draft: 'new', published: 'closed' },
  current: ['published'],
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'agreement', 'from', 'to', 'state'],
  icon: 'report-analytics',
})
export interface ServiceLevelReport extends RecordFor<typeof serviceLevelReport> {}

/** The result for one target in the period of a report, counted from the clocks of the target. */
export const serviceLevelResult = model('service-level-result', {
  prefix: 'SLRES',
  fields: {
    report: ref('service-level-report', { required: true }),
    target: ref('service-level-target', { required: true }),
    measured: number({ whole: true, min: 0, default: 0, readonly: true }),
    kept: number({ whole: true, min: 0, default: 0, readonly: true }),
    /** Empty when there is no case any more. */
    met: flag({ readonly: true }),
    measuredAt: moment({ required: true, indexed: true, readonly: true }),
  },
  states: { measured: 'closed' },
  roles,
  columns: ['number', 'report', 'target', 'measured', 'kept', 'met', 'measuredAt'],
  uniqueTogether: [['report', 'target']],
  icon: 'ruler-measure',
})
export interface ServiceLevelResult extends RecordFor<typeof serviceLevelResult> {}

/** A weakness found in a service level report, and the plan for it. */
export const serviceIssue = model('service-issue', {
  prefix: 'SVI',
  fields: {
    description: markdown(),
    service: ref('service'),
    agreement: ref('agreement'),
    report: ref('service-level-report'),
    plan: markdown(),
    plannedAt: moment({ readonly: true }),
  },
  states: { found: 'new', planned: 'active', solved: 'closed', dropped: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'service', 'report', 'state', 'assignee'],
  icon: 'alert-square-rounded',
})
export interface ServiceIssue extends RecordFor<typeof serviceIssue> {}
