/** Complaints, surveys, service reviews, and the weaknesses that they find. Weaknesses of processes are here too. */
import { choice, date, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { processChoice } from '../../patterns/process-choice.ts'
import { levels } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    complaint: Complaint
    survey: Survey
    'survey-response': SurveyResponse
    'service-review': ServiceReview
    weakness: Weakness
  }
}

export const roles = ['csi-manager'] as const

export const complaint = model('complaint', {
  prefix: 'CMP',
  fields: {
    description: markdown({ required: true }),
    service: ref('service'),
    customer: ref('organisation'),
    incident: ref('incident'),
    request: ref('service-request'),
    decision: choice(['accepted', 'rejected'], { readonly: true }),
    decidedAt: moment({ readonly: true }),
    reason: markdown(),
    remedy: markdown(),
    answeredAt: moment({ readonly: true, indexed: true }),
  },
  states: { received: 'new', examination: 'active', accepted: 'active', rejected: 'done', answered: 'closed' },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'service', 'customer', 'state', 'decision', 'assignee', 'openedAt'],
  icon: 'mood-sad',
})
export interface Complaint extends RecordFor<typeof complaint> {}

export const survey = model('survey', {
  prefix: 'SVY',
  fields: {
    purpose: markdown(),
    kind: choice(['csat', 'nps'], { required: true, default: 'csat' }),
    question: text({ required: true, max: 300 }),
    service: ref('service'),
    customer: ref('organisation'),
    invited: refs('person'),
    closesOn: date(),
    sentAt: moment({ readonly: true, indexed: true }),
    endedAt: moment({ readonly: true }),
    conclusions: markdown(),
  },
  states: { draft: 'new', open: 'active', closed: 'closed', discarded: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'kind', 'service', 'customer', 'state', 'sentAt'],
  icon: 'clipboard-text',
})
export interface Survey extends RecordFor<typeof survey> {}

/** One questionnaire; `openedAt` is when it was sent. */
export const surveyResponse = model('survey-response', {
  prefix: 'SVR',
  fields: {
    survey: ref('survey'),
    person: person(),
    incident: ref('incident'),
    request: ref('service-request'),
    service: ref('service'),
    score: number({ whole: true, min: 0, max: 10 }),
    satisfied: flag({ readonly: true }),
    voice: choice(['promoter', 'passive', 'detractor'], { readonly: true }),
    comment: markdown(),
    returnedAt: moment({ readonly: true, indexed: true }),
  },
  states: { sent: 'waiting', returned: 'closed', lapsed: 'cancelled' },
  current: ['returned'],
  roles,
  columns: ['number', 'title', 'survey', 'person', 'score', 'state', 'returnedAt'],
  icon: 'star',
})
export interface SurveyResponse extends RecordFor<typeof surveyResponse> {}

export const serviceReview = model('service-review', {
  ...plannedActivityStates,
  prefix: 'SREV',
  fields: {
    service: ref('service'),
    agreement: ref('agreement'),
    customer: ref('organisation'),
    from: date(),
    to: date(),
    participants: refs('person'),
    ...plannedActivityFields,
    findings: markdown(),
    /** Weak spots; they become a weakness. */
    weakSpots: markdown(),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'service', 'customer', 'state', 'plannedFor', 'endedAt'],
  icon: 'users-group',
})
export interface ServiceReview extends RecordFor<typeof serviceReview> {}

const serviceSources = ['service-review', 'complaint', 'survey', 'service-level-report', 'change-review'] as const
const processSources = ['process-evaluation', 'benchmark', 'maturity-assessment', 'process-audit', 'kpi'] as const

export const weakness = model('weakness', {
  prefix: 'WKN',
  fields: {
    description: markdown(),
    source: choice([...serviceSources, ...processSources], { required: true, default: 'service-review', indexed: true }),
    severity: choice(levels, { required: true, default: 'medium' }),
    service: ref('service'),
    process: processChoice(),
    serviceReview: ref('service-review'),
    complaint: ref('complaint'),
    evaluation: ref('process-evaluation'),
    benchmark: ref('benchmark'),
    assessment: ref('maturity-assessment'),
    audit: ref('process-audit'),
    changeReview: ref('post-implementation-review'),
    initiative: ref('csi-initiative'),
    resolution: markdown(),
    resolvedAt: moment({ readonly: true, indexed: true }),
  },
  states: { identified: 'new', addressed: 'active', resolved: 'closed', tolerated: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'source', 'severity', 'service', 'process', 'state', 'initiative'],
  sections: {
    what: ['title', 'description', 'severity', 'service', 'process'],
    origin: ['source', 'serviceReview', 'complaint', 'evaluation', 'benchmark', 'assessment', 'audit', 'changeReview'],
    resolution: ['initiative', 'resolution', 'resolvedAt', 'team', 'assignee'],
  },
  icon: 'alert-hexagon',
})
export interface Weakness extends RecordFor<typeof weakness> {}
