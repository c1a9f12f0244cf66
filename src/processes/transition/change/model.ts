/** Changes with their plan, risk, schedule and approval, and the records around them. */
import {
  attributes,
  choice,
  condition,
  duration,
  flag,
  hours,
  markdown,
  moment,
  money,
  number,
  person,
  ref,
  refs,
  text,
} from '#fields/declare.ts'
import { is } from '#kernel/condition.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { levels } from '../../patterns/scales.ts'
import { riskSources } from './risk.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    change: Change
    'change-template': ChangeTemplate
    'cab-meeting': CabMeeting
    'change-vote': ChangeVote
    'freeze-window': FreezeWindow
    'change-window': ChangeWindow
    'post-implementation-review': PostImplementationReview
  }
}

export const roles = ['change-manager', 'cab', 'ecab'] as const

export const change = model('change', {
  prefix: 'CHG',
  fields: {
    description: markdown(),
    kind: choice(['standard', 'normal', 'emergency'], { required: true, default: 'normal', indexed: true }),
    size: choice(['minor', 'significant', 'major'], { rises: true, required: true, default: 'minor' }),
    origin: choice(['request', 'incident', 'problem', 'improvement', 'discovery'], { default: 'request' }),
    unauthorised: flag({ default: false }),
    template: ref('change-template'),
    risk: choice(levels),
    riskBy: choice(riskSources, { readonly: true }),
    answers: attributes(),
    incident: ref('incident'),
    problem: ref('problem'),
    initiative: ref('csi-initiative'),
    cost: money(),
    benefit: markdown(),
    category: ref('category'),
    service: ref('service'),
    cis: refs('ci'),
    plan: markdown(),
    backout: markdown(),
    plannedStart: moment({ indexed: true }),
    plannedEnd: moment(),
    conflicts: markdown({ readonly: true }),
    conflictAccepted: markdown(),
    assessedBy: choice(['manager', 'cab', 'ecab']),
    meeting: ref('cab-meeting'),
    decision: choice(['approved', 'rejected'], { readonly: true }),
    /** Counts how often it is assessed: votes of an earlier round do not count. */
    round: number({ readonly: true, whole: true, required: true, default: 1 }),
    decisionReason: markdown(),
    decidedAt: moment({ indexed: true, readonly: true }),
    implementedAt: moment({ readonly: true }),
    successful: flag(),
    review: markdown(),
    externalId: text({ unique: true, readonly: true }),
  },
  states: {
    new: 'new',
    assessment: 'active',
    approved: 'active',
    scheduled: 'waiting',
    implementing: 'active',
    review: 'done',
    closed: 'closed',
    rejected: 'cancelled',
    cancelled: 'cancelled',
  },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'kind', 'size', 'risk', 'state', 'plannedStart', 'assignee'],
  sections: {
    what: ['title', 'description', 'requester', 'kind', 'size', 'template', 'category', 'service', 'cis', 'cost', 'benefit'],
    origin: ['origin', 'unauthorised', 'incident', 'problem', 'initiative'],
    risk: ['risk', 'riskBy', 'answers'],
    assignment: ['team', 'assignee'],
    plan: ['plan', 'backout', 'plannedStart', 'plannedEnd', 'conflicts', 'conflictAccepted'],
    decision: ['assessedBy', 'meeting', 'round', 'decision', 'decisionReason', 'decidedAt'],
    review: ['implementedAt', 'successful', 'review', 'externalId'],
  },
  icon: 'replace',
})
export interface Change extends RecordFor<typeof change> {}

/** A pre-approved, low-risk standard change; withdrawn when it fails. */
export const changeTemplate = model('change-template', {
  prefix: 'CHT',
  fields: {
    description: markdown(),
    category: ref('category'),
    service: ref('service'),
    plan: markdown(),
    backout: markdown(),
    usualTime: duration(),
    uses: number({ readonly: true, whole: true, default: 0 }),
    failures: number({ readonly: true, whole: true, default: 0 }),
    decisionReason: markdown(),
    approvedAt: moment({ readonly: true }),
    approvedBy: person({ readonly: true }),
  },
  states: { draft: 'new', proposed: 'waiting', approved: 'active', withdrawn: 'closed' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'category', 'service', 'state', 'uses', 'failures'],
  icon: 'copy-check',
})
export interface ChangeTemplate extends RecordFor<typeof changeTemplate> {}

/** A CAB meeting; its agenda is a filter on changes. */
export const cabMeeting = model('cab-meeting', {
  prefix: 'CAB',
  fields: {
    board: choice(['cab', 'ecab'], { required: true, default: 'cab' }),
    startsAt: moment({ required: true, indexed: true }),
    length: duration({ default: 3600 }),
    /** The interval to the next meeting of a series. */
    every: duration(),
    agenda: condition({ over: 'change', default: is({ state: 'assessment', assessedBy: 'cab' }) }),
    members: refs('person'),
    present: refs('person'),
    minutes: markdown(),
    heldAt: moment({ readonly: true, indexed: true }),
  },
  states: { planned: 'new', running: 'active', held: 'closed', cancelled: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'board', 'startsAt', 'state', 'heldAt'],
  icon: 'users',
})
export interface CabMeeting extends RecordFor<typeof cabMeeting> {}

export const changeVote = model('change-vote', {
  prefix: 'VOT',
  fields: {
    change: ref('change', { required: true }),
    meeting: ref('cab-meeting'),
    round: number({ readonly: true, whole: true, required: true, default: 1 }),
    voter: person({ required: true }),
    vote: choice(['for', 'against', 'abstain'], { required: true, default: 'for' }),
    conflictOfInterest: flag({ default: false }),
    reason: markdown(),
  },
  states: { cast: 'closed' },
  roles,
  columns: ['change', 'voter', 'vote', 'conflictOfInterest', 'meeting', 'openedAt'],
  uniqueTogether: [['change', 'round', 'voter']],
  icon: 'checkbox',
})
export interface ChangeVote extends RecordFor<typeof changeVote> {}

/** A period without changes; for everything if it names nothing. */
export const freezeWindow = model('freeze-window', {
  ...documentStates,
  prefix: 'FRZ',
  fields: {
    reason: markdown(),
    startsAt: moment({ required: true, indexed: true }),
    endsAt: moment({ required: true, indexed: true }),
    services: refs('service'),
    cis: refs('ci'),
    emergenciesToo: flag({ default: false }),
  },
  roles,
  columns: ['number', 'title', 'startsAt', 'endsAt', 'emergenciesToo', 'state'],
  icon: 'snowflake',
})
export interface FreezeWindow extends RecordFor<typeof freezeWindow> {}

/** The weekly hours in which items may be changed. */
export const changeWindow = model('change-window', {
  ...documentStates,
  prefix: 'CHW',
  fields: {
    services: refs('service'),
    cis: refs('ci'),
    hours: hours({ required: true }),
    zone: text({ required: true, max: 60, format: 'time-zone', default: 'Europe/Madrid' }),
  },
  roles,
  columns: ['number', 'title', 'zone', 'state'],
  icon: 'calendar-time',
})
export interface ChangeWindow extends RecordFor<typeof changeWindow> {}

export const postImplementationReview = model('post-implementation-review', {
  ...plannedActivityStates,
  prefix: 'PIR',
  fields: {
    change: ref('change', { required: true }),
    ...plannedActivityFields,
    achieved: flag(),
    /** Incidents that name the change as their cause. */
    incidents: number({ readonly: true, whole: true, default: 0 }),
    actualCost: money(),
    findings: markdown(),
    weakSpots: markdown(),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'change', 'state', 'achieved', 'incidents', 'endedAt'],
  icon: 'history',
})
export interface PostImplementationReview extends RecordFor<typeof postImplementationReview> {}
