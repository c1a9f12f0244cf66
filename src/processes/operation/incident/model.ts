/** An incident: an unplanned interruption or loss of quality of a service, from logging to evaluation. */
import { choice, duration, effort, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { levels, priorities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    incident: Incident
    'incident-model': IncidentModel
    'work-log-entry': WorkLogEntry
    escalation: Escalation
    announcement: Announcement
  }
}

export const roles = ['incident-manager', 'major-incident-team', 'first-level-support', 'second-level-support'] as const

export const incident = model('incident', {
  prefix: 'INC',
  fields: {
    description: markdown(),
    impact: choice(levels, { default: 'medium' }),
    urgency: choice(levels, { default: 'medium' }),
    priority: choice(priorities, { indexed: true }),
    category: ref('category'),
    subcategory: ref('category'),
    symptom: ref('category'),
    service: ref('service'),
    ci: ref('ci'),
    site: ref('site'),
    contact: choice(['phone', 'email', 'portal', 'chat', 'walk-in', 'monitoring'], { default: 'portal' }),
    line: choice(['first', 'second'], { default: 'first' }),
    major: flag({ default: false }),
    waitingFor: choice(['caller', 'supplier', 'problem', 'change', 'evidence']),
    supplier: ref('organisation'),
    problem: ref('problem'),
    change: ref('change'),
    causedByChange: ref('change'),
    model: ref('incident-model'),
    cause: choice(['unknown', 'hardware', 'software', 'capacity', 'change', 'release', 'security', 'human', 'supplier', 'environment']),
    resolution: markdown(),
    place: choice(['remote', 'on-site']),
    closure: ref('category'),
    knowledgeUsed: flag(),
    priorityConfirmed: flag(),
    resolvedAt: moment({ indexed: true, readonly: true }),
    resolvedBy: person({ readonly: true }),
    effort: effort({ readonly: true, default: 0 }),
    reassignments: number({ readonly: true, whole: true, default: 0 }),
    reopenings: number({ readonly: true, whole: true, default: 0 }),
    respondedInTime: flag({ readonly: true }),
    withinSla: flag({ readonly: true }),
    externalId: text({ unique: true, readonly: true }),
  },
  states: {
    new: 'new',
    assigned: 'active',
    'in-progress': 'active',
    pending: 'waiting',
    resolved: 'done',
    closed: 'closed',
    cancelled: 'cancelled',
  },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'priority', 'state', 'service', 'team', 'assignee', 'openedAt'],
  sections: {
    what: ['title', 'description', 'requester', 'contact', 'site'],
    classification: ['impact', 'urgency', 'priority', 'category', 'subcategory', 'symptom', 'service', 'ci', 'major', 'model'],
    assignment: ['team', 'assignee', 'line', 'waitingFor', 'supplier'],
    links: ['problem', 'change', 'causedByChange'],
    resolution: ['resolution', 'cause', 'place', 'closure', 'knowledgeUsed', 'resolvedAt', 'resolvedBy', 'effort'],
    figures: ['reassignments', 'reopenings', 'respondedInTime', 'withinSla', 'priorityConfirmed', 'externalId'],
  },
  indexes: [['service', 'category', 'resolvedAt']],
  icon: 'flame',
})
export interface Incident extends RecordFor<typeof incident> {}

/** A known kind of incident with its steps, so that the next one is handled the same way. */
export const incidentModel = model('incident-model', {
  prefix: 'IMOD',
  shared: true,
  fields: {
    steps: markdown(),
    category: ref('category'),
    service: ref('service'),
    impact: choice(levels),
    urgency: choice(levels),
    handledBy: ref('team'),
    timescale: duration(),
  },
  states: { draft: 'new', active: 'active', retired: 'closed' },
  roles,
  columns: ['number', 'title', 'category', 'service', 'state'],
  icon: 'template',
})
export interface IncidentModel extends RecordFor<typeof incidentModel> {}

/** Work on an incident; its effort adds up on the incident. */
export const workLogEntry = model('work-log-entry', {
  prefix: 'WLE',
  fields: { incident: ref('incident', { required: true }), effort: effort({ required: true }), note: markdown(), doneAt: moment() },
  states: { done: 'closed' },
  roles,
  people: ['assignee'],
  columns: ['title', 'incident', 'assignee', 'effort', 'createdAt'],
  icon: 'clock-edit',
})
export interface WorkLogEntry extends RecordFor<typeof workLogEntry> {}

export const escalation = model('escalation', {
  prefix: 'ESC',
  fields: {
    incident: ref('incident', { required: true }),
    kind: choice(['functional', 'hierarchical'], { required: true }),
    reason: markdown({ required: true }),
    escalatedAt: moment({ required: true, indexed: true }),
    toTeam: ref('team'),
    toPerson: person(),
    metric: text({ max: 60 }),
  },
  states: { raised: 'new', answered: 'closed' },
  roles,
  columns: ['number', 'incident', 'kind', 'escalatedAt', 'toTeam', 'state'],
  icon: 'arrow-up-right',
})
export interface Escalation extends RecordFor<typeof escalation> {}

/** An announcement to users, shown on the status page. */
export const announcement = model('announcement', {
  prefix: 'ANN',
  shared: true,
  fields: {
    text: markdown({ required: true }),
    kind: choice(['outage', 'degradation', 'maintenance', 'information'], { required: true, default: 'outage' }),
    services: refs('service'),
    incident: ref('incident'),
    publishedAt: moment({ readonly: true }),
    endedAt: moment({ readonly: true }),
  },
  states: { draft: 'new', published: 'active', ended: 'closed' },
  roles,
  columns: ['number', 'title', 'kind', 'state', 'publishedAt'],
  icon: 'speakerphone',
})
export interface Announcement extends RecordFor<typeof announcement> {}
