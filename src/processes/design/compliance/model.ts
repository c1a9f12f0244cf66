/** Requirements and policies, the evidence of compliance, reviews and findings. */
import { choice, date, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'
import { documentStates } from '../../patterns/document.ts'
import { findingFields, findingStates } from '../../patterns/finding.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    policy: Policy
    requirement: Requirement
    'compliance-review': ComplianceReview
    'compliance-finding': ComplianceFinding
    evidence: Evidence
  }
}

export const roles = ['compliance-manager'] as const

/** An internal rule of the organisation. */
export const policy = model('policy', {
  ...documentStates,
  prefix: 'POL',
  shared: true,
  fields: {
    text: markdown(),
    area: choice(['service-management', 'security', 'privacy', 'continuity', 'finance', 'people', 'other'], {
      required: true,
      default: 'service-management',
    }),
    edition: number({ whole: true, min: 1, default: 1 }),
    owner: person(),
    appliesTo: markdown(),
    reviewBy: date({ indexed: true }),
    externalId: text({ unique: true }),
  },
  roles,
  columns: ['number', 'title', 'area', 'edition', 'owner', 'state', 'reviewBy'],
  icon: 'gavel',
})
export interface Policy extends RecordFor<typeof policy> {}

/** One requirement of a law, standard, contract or policy: a clause with its number. */
export const requirement = model('requirement', {
  prefix: 'RQM',
  shared: true,
  fields: {
    source: choice(['iso-20000', 'iso-27001', 'law', 'contract', 'policy', 'other'], {
      required: true,
      default: 'iso-20000',
      indexed: true,
    }),
    clause: text({ max: 60, indexed: true }),
    text: markdown(),
    parent: ref('requirement'),
    policies: refs('policy'),
    owner: person(),
    assessment: markdown(),
    reviewedAt: moment({ readonly: true, indexed: true }),
    reviewBy: date({ indexed: true }),
    externalId: text({ unique: true }),
  },
  states: { 'not-assessed': 'new', met: 'active', partial: 'active', missed: 'active', 'not-applicable': 'closed' },
  roles,
  people: ['assignee'],
  columns: ['clause', 'title', 'source', 'owner', 'state', 'reviewedAt', 'reviewBy'],
  sections: {
    what: ['title', 'source', 'clause', 'text', 'parent', 'policies'],
    responsible: ['owner', 'assignee'],
    course: ['assessment', 'reviewedAt', 'reviewBy', 'externalId'],
  },
  icon: 'checklist',
})
export interface Requirement extends RecordFor<typeof requirement> {}

export const complianceReview = model('compliance-review', {
  ...plannedActivityStates,
  prefix: 'CMR',
  fields: {
    ...plannedActivityFields,
    kind: choice(['internal', 'external', 'certification', 'self-assessment'], { required: true, default: 'internal' }),
    requirements: refs('requirement'),
    scope: markdown(),
    reviewer: text({ max: 200 }),
    findings: markdown(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'kind', 'reviewer', 'state', 'plannedFor', 'endedAt'],
  icon: 'clipboard-check',
})
export interface ComplianceReview extends RecordFor<typeof complianceReview> {}

export const complianceFinding = model('compliance-finding', {
  ...findingStates,
  prefix: 'CMF',
  fields: {
    review: ref('compliance-review'),
    requirement: ref('requirement'),
    kind: choice(['major', 'minor', 'observation'], { required: true, default: 'minor' }),
    ...findingFields,
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'kind', 'requirement', 'review', 'state', 'dueOn'],
  icon: 'flag-exclamation',
})
export interface ComplianceFinding extends RecordFor<typeof complianceFinding> {}

/** Evidence that a requirement is met: a document, or data in Sereno that is always up to date. */
export const evidence = model('evidence', {
  ...catalogueItemStates,
  prefix: 'EVD',
  fields: {
    requirement: ref('requirement', { required: true }),
    kind: choice(['document', 'record', 'list', 'kpi'], { required: true, default: 'document' }),
    link: text({ max: 2000 }),
    /** For a list: the record type, with a condition in the link. For a KPI: process/kpi. */
    of: text({ max: 120 }),
    policy: ref('policy'),
    explains: markdown(),
    owner: person(),
    validUntil: date({ indexed: true }),
  },
  roles,
  columns: ['number', 'title', 'requirement', 'kind', 'of', 'validUntil', 'state'],
  icon: 'paperclip',
})
export interface Evidence extends RecordFor<typeof evidence> {}
