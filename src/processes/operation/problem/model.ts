/** Problems, known errors, root cause analyses and problem reviews. */
import { choice, effort, flag, markdown, moment, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { priorities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    problem: Problem
    'known-error': KnownError
    'root-cause-analysis': RootCauseAnalysis
    'problem-event': ProblemEvent
    'major-problem-review': MajorProblemReview
  }
}

export const roles = ['problem-manager'] as const

export const problem = model('problem', {
  prefix: 'PRB',
  fields: {
    description: markdown(),
    origin: choice(['reactive', 'proactive'], { required: true, default: 'reactive' }),
    priority: choice(priorities, { default: 'moderate', indexed: true }),
    major: flag({ default: false }),
    category: ref('category'),
    service: ref('service'),
    ci: ref('ci'),
    raisedFrom: ref('incident'),
    release: ref('release'),
    cause: markdown(),
    workaround: markdown(),
    change: ref('change'),
    resolution: markdown(),
    firstIncidentAt: moment({ readonly: true }),
    identifiedAt: moment({ indexed: true, readonly: true }),
    resolvedAt: moment({ indexed: true, readonly: true }),
    effort: effort({ default: 0 }),
    externalId: text({ unique: true, readonly: true }),
  },
  states: { new: 'new', analysis: 'active', 'known-error': 'active', resolved: 'done', closed: 'closed', cancelled: 'cancelled' },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'priority', 'state', 'service', 'team', 'assignee', 'openedAt'],
  sections: {
    what: ['title', 'description', 'origin', 'raisedFrom', 'release', 'requester'],
    classification: ['priority', 'major', 'category', 'service', 'ci'],
    assignment: ['team', 'assignee'],
    analysis: ['cause', 'workaround', 'firstIncidentAt', 'identifiedAt'],
    resolution: ['change', 'resolution', 'resolvedAt', 'effort', 'externalId'],
  },
  icon: 'zoom-question',
})
export interface Problem extends RecordFor<typeof problem> {}

/** A known cause with a workaround, so that first line can help at once. */
export const knownError = model('known-error', {
  prefix: 'KE',
  fields: {
    symptoms: markdown({ required: true }),
    cause: markdown(),
    workaround: markdown({ required: true }),
    problem: ref('problem'),
    service: ref('service'),
    category: ref('category'),
  },
  states: { draft: 'new', published: 'active', retired: 'closed' },
  roles,
  columns: ['number', 'title', 'service', 'problem', 'state'],
  icon: 'bookmark',
})
export interface KnownError extends RecordFor<typeof knownError> {}

/** A root cause analysis: five whys, an Ishikawa diagram or a timeline of events. */
export const rootCauseAnalysis = model('root-cause-analysis', {
  prefix: 'RCA',
  fields: {
    problem: ref('problem', { required: true }),
    method: choice(['five-whys', 'ishikawa', 'timeline'], { required: true, default: 'five-whys' }),
    effect: markdown(),
    why1: text(),
    why2: text(),
    why3: text(),
    why4: text(),
    why5: text(),
    people: markdown(),
    process: markdown(),
    technology: markdown(),
    environment: markdown(),
    supplier: markdown(),
    measurement: markdown(),
    rootCause: markdown(),
    concludedAt: moment({ readonly: true }),
  },
  states: { open: 'active', concluded: 'closed', dropped: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'problem', 'method', 'state', 'assignee', 'concludedAt'],
  sections: {
    what: ['title', 'problem', 'method', 'effect'],
    whys: ['why1', 'why2', 'why3', 'why4', 'why5'],
    branches: ['people', 'process', 'technology', 'environment', 'supplier', 'measurement'],
    resolution: ['rootCause', 'concludedAt', 'assignee'],
  },
  icon: 'binary-tree',
})
export interface RootCauseAnalysis extends RecordFor<typeof rootCauseAnalysis> {}

/** An event on a problem's timeline. */
export const problemEvent = model('problem-event', {
  prefix: 'PTE',
  fields: {
    problem: ref('problem', { required: true }),
    happenedAt: moment({ required: true, indexed: true }),
    what: markdown(),
    ci: ref('ci'),
    incident: ref('incident'),
    change: ref('change'),
    source: choice(['observed', 'log', 'reported'], { required: true, default: 'observed' }),
  },
  states: { noted: 'closed' },
  roles,
  columns: ['happenedAt', 'title', 'problem', 'ci', 'source'],
  icon: 'timeline',
})
export interface ProblemEvent extends RecordFor<typeof problemEvent> {}

export const majorProblemReview = model('major-problem-review', {
  ...plannedActivityStates,
  prefix: 'MPR',
  fields: {
    problem: ref('problem', { required: true }),
    ...plannedActivityFields,
    wentWell: markdown(),
    wentBadly: markdown(),
    prevention: markdown(),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'problem', 'state', 'assignee', 'endedAt'],
  icon: 'report-search',
})
export interface MajorProblemReview extends RecordFor<typeof majorProblemReview> {}
