/** Service requests from the catalogue, the tasks that fulfil them, and their approvals. */
import { attributes, choice, effort, flag, markdown, moment, money, number, person, ref } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'service-request': ServiceRequest
    'fulfilment-task': FulfilmentTask
    approval: Approval
  }
}

/** The process map assigns this process the role of incident management. */
/** Requests are worked on at the service desk, so the roles of incident management take part. */
export const roles = ['incident-manager', 'first-level-support', 'second-level-support'] as const

export const serviceRequest = model('service-request', {
  prefix: 'REQ',
  fields: {
    offering: ref('offering', { required: true }),
    description: markdown(),
    /** The answers to the offering's form. */
    answers: attributes(),
    recipient: person(),
    service: ref('service'),
    site: ref('site'),
    contact: choice(['phone', 'email', 'portal', 'chat', 'walk-in'], { default: 'portal' }),
    price: money({ readonly: true }),
    needsApproval: flag({ readonly: true }),
    promisedFor: moment({ readonly: true, indexed: true }),
    waitingFor: choice(['requester', 'supplier', 'delivery', 'change']),
    change: ref('change'),
    resolution: markdown(),
    fulfilledAt: moment({ readonly: true, indexed: true }),
    onTime: flag({ readonly: true }),
    reopenings: number({ readonly: true, whole: true, default: 0 }),
    effort: effort({ readonly: true, default: 0 }),
  },
  states: {
    new: 'new',
    approved: 'active',
    fulfilment: 'active',
    waiting: 'waiting',
    fulfilled: 'done',
    closed: 'closed',
    rejected: 'cancelled',
    cancelled: 'cancelled',
  },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'offering', 'state', 'requester', 'team', 'assignee', 'promisedFor'],
  sections: {
    what: ['title', 'offering', 'answers', 'description', 'requester', 'recipient', 'site', 'contact'],
    terms: ['service', 'price', 'needsApproval', 'promisedFor'],
    assignment: ['team', 'assignee', 'waitingFor', 'change'],
    resolution: ['resolution', 'fulfilledAt', 'onTime', 'effort', 'reopenings'],
  },
  icon: 'shopping-bag',
})
export interface ServiceRequest extends RecordFor<typeof serviceRequest> {}

export const fulfilmentTask = model('fulfilment-task', {
  prefix: 'FTK',
  fields: {
    request: ref('service-request', { required: true }),
    description: markdown(),
    order: number({ whole: true, min: 1, default: 1 }),
    dueAt: moment({ indexed: true }),
    effort: effort({ default: 0 }),
    result: markdown(),
  },
  states: { 'to-do': 'new', doing: 'active', done: 'closed', dropped: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'order', 'title', 'request', 'state', 'team', 'assignee', 'dueAt'],
  icon: 'list-check',
})
export interface FulfilmentTask extends RecordFor<typeof fulfilmentTask> {}

/** An approval that a request waits for. */
export const approval = model('approval', {
  prefix: 'APV',
  fields: {
    request: ref('service-request'),
    accessRequest: ref('access-request'),
    approver: person(),
    reason: markdown(),
    decidedAt: moment({ readonly: true, indexed: true }),
    decidedBy: person({ readonly: true }),
  },
  states: { asked: 'new', granted: 'closed', refused: 'cancelled', withdrawn: 'cancelled' },
  /** Access managers decide too. */
  roles: [...roles, 'access-manager'],
  people: ['requester'],
  columns: ['number', 'title', 'approver', 'state', 'openedAt', 'decidedAt'],
  icon: 'thumb-up',
})
export interface Approval extends RecordFor<typeof approval> {}
