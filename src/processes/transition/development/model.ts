/** Applications, work items and builds. */
import { choice, date, effort, markdown, moment, number, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'
import { priorities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    application: Application
    'work-item': WorkItem
    build: Build
  }
}

export const roles = ['application-developer'] as const

export const application = model('application', {
  ...documentStates,
  prefix: 'APP',
  fields: {
    description: markdown(),
    origin: choice(['own', 'adapted', 'bought'], { required: true, default: 'own' }),
    service: ref('service'),
    ci: ref('ci'),
    supplier: ref('organisation'),
    developedBy: ref('team'),
    repository: text({ max: 2000, indexed: true }),
    pipeline: text({ max: 2000 }),
    documentation: text({ max: 2000 }),
  },
  roles,
  columns: ['number', 'title', 'origin', 'service', 'developedBy', 'state'],
  icon: 'app-window',
})
export interface Application extends RecordFor<typeof application> {}

export const workItem = model('work-item', {
  prefix: 'WRK',
  fields: {
    description: markdown(),
    kind: choice(['feature', 'fix', 'adaptation', 'debt'], { required: true, default: 'feature', indexed: true }),
    priority: choice(priorities, { required: true, default: 'moderate' }),
    application: ref('application'),
    release: ref('release'),
    change: ref('change'),
    problem: ref('problem'),
    testError: ref('test-error'),
    acceptance: markdown(),
    estimate: effort(),
    effort: effort({ default: 0 }),
    dueOn: date(),
    result: markdown(),
    startedAt: moment({ readonly: true }),
    doneAt: moment({ readonly: true, indexed: true }),
  },
  states: { backlog: 'new', ready: 'new', doing: 'active', review: 'waiting', done: 'closed', dropped: 'cancelled' },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'kind', 'priority', 'state', 'application', 'release', 'assignee'],
  sections: {
    what: ['title', 'description', 'kind', 'priority', 'application', 'acceptance'],
    origin: ['requester', 'change', 'problem', 'testError'],
    assignment: ['release', 'team', 'assignee', 'dueOn', 'estimate'],
    course: ['startedAt', 'doneAt', 'effort', 'result'],
  },
  icon: 'code',
})
export interface WorkItem extends RecordFor<typeof workItem> {}

/** A build of one revision of the source; written by the pipeline. */
export const build = model('build', {
  prefix: 'BLD',
  fields: {
    application: ref('application'),
    versionName: text({ max: 60 }),
    branch: text({ max: 300 }),
    commit: text({ max: 80, indexed: true }),
    link: text({ max: 2000 }),
    tests: number({ whole: true, min: 0 }),
    failedTests: number({ whole: true, min: 0 }),
    endedAt: moment({ readonly: true, indexed: true }),
    externalId: text({ unique: true }),
  },
  states: { running: 'active', passed: 'closed', broken: 'cancelled' },
  current: ['passed'],
  roles,
  columns: ['number', 'title', 'application', 'versionName', 'branch', 'state', 'endedAt'],
  icon: 'hammer',
})
export interface Build extends RecordFor<typeof build> {}
