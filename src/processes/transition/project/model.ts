/** Projects with their charter and its revisions, tasks, milestones and status reports. */
import { choice, date, effort, flag, markdown, moment, money, number, person, ref } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    project: Project
    'project-charter': ProjectCharter
    'charter-revision': CharterRevision
    milestone: Milestone
    'project-task': ProjectTask
    'status-report': StatusReport
  }
}

export const roles = ['project-manager'] as const
const health = ['green', 'amber', 'red'] as const

export const project = model('project', {
  prefix: 'PRJ',
  fields: {
    description: markdown(),
    release: ref('release'),
    service: ref('service'),
    customer: ref('organisation'),
    plannedStart: moment(),
    /** The end agreed at the start; `forecastEnd` is the current estimate. */
    plannedEnd: moment({ indexed: true }),
    forecastEnd: moment(),
    startedAt: moment({ readonly: true, indexed: true }),
    completedAt: moment({ readonly: true, indexed: true }),
    plannedCost: money(),
    actualCost: money({ default: 0 }),
    expectedBenefit: money(),
    plannedEffort: effort(),
    actualEffort: effort({ default: 0, readonly: true }),
    resourceUse: number({ readonly: true, suffix: '%' }),
    withinResources: flag({ readonly: true }),
    charterSignedAt: moment({ readonly: true }),
    health: choice(health, { default: 'green' }),
    outcome: markdown(),
    lessons: markdown(),
  },
  states: {
    proposed: 'new',
    planning: 'active',
    running: 'active',
    'on-hold': 'waiting',
    completed: 'done',
    closed: 'closed',
    cancelled: 'cancelled',
  },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'health', 'state', 'release', 'plannedEnd', 'forecastEnd', 'assignee'],
  sections: {
    what: ['title', 'description', 'requester', 'customer', 'service', 'release'],
    assignment: ['team', 'assignee', 'health'],
    time: ['plannedStart', 'plannedEnd', 'forecastEnd', 'startedAt', 'completedAt', 'charterSignedAt'],
    resources: ['plannedCost', 'actualCost', 'expectedBenefit', 'plannedEffort', 'actualEffort', 'resourceUse', 'withinResources'],
    end: ['outcome', 'lessons'],
  },
  icon: 'timeline-event',
})
export interface Project extends RecordFor<typeof project> {}

export const projectCharter = model('project-charter', {
  prefix: 'PCH',
  fields: {
    project: ref('project', { required: true }),
    goals: markdown(),
    scope: markdown(),
    stakeholders: markdown(),
    risks: markdown(),
    revision: number({ readonly: true, whole: true, default: 0 }),
    signedAt: moment({ readonly: true }),
    signedBy: person({ readonly: true }),
  },
  states: { draft: 'new', signed: 'active', superseded: 'closed' },
  roles,
  columns: ['number', 'title', 'project', 'revision', 'state', 'signedAt'],
  icon: 'file-certificate',
})
export interface ProjectCharter extends RecordFor<typeof projectCharter> {}

/** A revision of a signed charter. */
export const charterRevision = model('charter-revision', {
  prefix: 'PCR',
  fields: {
    charter: ref('project-charter', { required: true }),
    project: ref('project'),
    what: markdown({ required: true }),
    reason: markdown(),
    afterStart: flag({ readonly: true }),
    agreedAt: moment({ readonly: true, indexed: true }),
  },
  states: { proposed: 'new', agreed: 'closed', refused: 'cancelled' },
  roles,
  people: ['requester'],
  columns: ['number', 'title', 'project', 'state', 'afterStart', 'agreedAt'],
  icon: 'file-diff',
})
export interface CharterRevision extends RecordFor<typeof charterRevision> {}

export const milestone = model('milestone', {
  prefix: 'MLS',
  fields: {
    project: ref('project', { required: true }),
    plannedOn: date({ required: true, indexed: true }),
    reachedAt: moment({ readonly: true }),
  },
  states: { planned: 'new', reached: 'closed', dropped: 'cancelled' },
  roles,
  columns: ['number', 'title', 'project', 'plannedOn', 'state', 'reachedAt'],
  icon: 'flag-3',
})
export interface Milestone extends RecordFor<typeof milestone> {}

export const projectTask = model('project-task', {
  prefix: 'PTK',
  fields: {
    project: ref('project', { required: true }),
    milestone: ref('milestone'),
    description: markdown(),
    dueOn: date({ indexed: true }),
    plannedEffort: effort(),
    effort: effort(),
  },
  states: { 'to-do': 'new', doing: 'active', done: 'closed', dropped: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'project', 'state', 'dueOn', 'assignee', 'effort'],
  icon: 'subtask',
})
export interface ProjectTask extends RecordFor<typeof projectTask> {}

/** A report on the status of a project to its stakeholders. */
export const statusReport = model('status-report', {
  prefix: 'PSR',
  fields: {
    project: ref('project', { required: true }),
    health: choice(health, { required: true, default: 'green' }),
    achieved: markdown(),
    next: markdown(),
    risks: markdown(),
    forecastEnd: moment(),
    publishedAt: moment({ readonly: true, indexed: true }),
  },
  states: { draft: 'new', published: 'closed' },
  current: ['published'],
  roles,
  columns: ['number', 'title', 'project', 'health', 'state', 'publishedAt'],
  icon: 'report',
})
export interface StatusReport extends RecordFor<typeof statusReport> {}
