/** A request is approved if its offering requires it, fulfilled task by task, and confirmed by the requester. */
import type { Actor } from '#kernel/actor.ts'
import { administersRecords, isOrActsFor } from '#kernel/actor.ts'
import { type Commands, create, move } from '#kernel/command.ts'
import { count, counted, countOpen, type Facts, list, listed, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { any, messagesOf, roleName } from '#kernel/messages.ts'
import { toMilliseconds, toMoment } from '#kernel/time.ts'
import { refuse } from '#kernel/trouble.ts'
import { noneLeft, noOpenTasks } from '../../patterns/guards.ts'
import { enMessages } from './en.ts'
import { type Approval, approval, fulfilmentTask, type ServiceRequest, serviceRequest } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['incident-manager'] as const
const desk = ['incident-manager', 'agent', 'first-level-support', 'second-level-support'] as const
const open = ['new', 'approved', 'fulfilment', 'waiting'] as const

/** Creates the approval for the requester's manager; without a manager, the incident or access manager decides. */
const askApproval = (r: ServiceRequest, manager: unknown): Commands =>
  r.needsApproval ? [create('approval', { title: r.title, request: r.id, requester: r.requester, approver: manager ?? null })] : []

/** What a requester asks for. */
const asked = ['title', 'offering', 'description', 'answers', 'recipient', 'site'] as const

const noOpenApprovals = (facts: Facts) => noneLeft(facts, 'openApprovals', () => messageOf('waitsForApproval'))

export const serviceRequestMoves = lifecycle(serviceRequest, {
  facts: {
    service: value('offering.service'),
    team: value('offering.fulfilledBy'),
    price: value('offering.price'),
    needsApproval: value('offering.needsApproval'),
    within: value('offering.deliveredWithin'),
    steps: value('offering.steps'),
    manager: value('requester.manager'),
    openTasks: countOpen('fulfilment-task', 'request'),
    openApprovals: countOpen('approval', 'request'),
  },
  derives: {
    service: { from: ['offering'], value: (_, facts) => facts['service'] ?? null, whenEmpty: true },
    team: { from: ['offering'], value: (_, facts) => facts['team'] ?? null, whenEmpty: true },
    price: { from: ['offering'], value: (_, facts) => facts['price'] ?? null },
    needsApproval: { from: ['offering'], value: (_, facts) => facts['needsApproval'] === true },
    promisedFor: {
      from: ['offering'],
      value: (r, facts) => (facts['within'] ? toMoment(toMilliseconds(r.openedAt) + 1000 * Number(facts['within'])) : null),
    },
    onTime: { from: ['fulfilledAt'], value: (r) => (r.fulfilledAt && r.promisedFor ? r.fulfilledAt <= r.promisedFor : null) },
  },
  created: (r, _, facts) => askApproval(r, facts['manager']),
  // an approval is of what was asked for; anything else is asked for again
  changed: { fields: asked, effects: (r, _, __, facts) => (r.state === 'new' ? askApproval(r, facts['manager']) : []) },
  makes: {
    approval: {
      by: 'request',
      ends: [
        { on: asked, moves: { asked: 'withdraw', granted: 'withdraw' } },
        { in: ['cancelled', 'rejected'], moves: { asked: 'withdraw' } },
      ],
    },
    'fulfilment-task': { by: 'request', ends: [{ in: ['cancelled', 'rejected', 'new'], moves: { 'to-do': 'drop', doing: 'drop' } }] },
  },
  decisions: {
    approval: {
      by: ['approve'],
      in: ['approved', 'fulfilment', 'waiting', 'fulfilled', 'closed'],
      covers: asked,
      when: (r) => r.needsApproval === true,
      reopenedBy: 'askAgain',
    },
  },
  moves: {
    approve: {
      from: ['new'],
      to: 'approved',
      by: [...by, 'system'],
      guard: (_, __, facts) => noOpenApprovals(facts),
      tone: 'main',
    },
    askAgain: { from: ['approved', 'fulfilment', 'waiting'], to: 'new', by: ['system'] },
    reject: { from: ['new', 'approved'], to: 'rejected', by: [...by, 'system'], needs: ['resolution'], tone: 'danger' },
    start: {
      from: ['new', 'approved'],
      to: 'fulfilment',
      by: [...desk, 'system'],
      asks: ['team'],
      guard: (r, _, facts) => (r.state === 'new' && r.needsApproval ? refuse(messageOf('waitsForApproval')) : noOpenApprovals(facts)),
      stamps: { assignee: 'me' },
      effects: (r, _, facts) =>
        facts['steps'] && counted(facts, 'openTasks') === 0
          ? [create('fulfilment-task', { title: r.title, request: r.id, description: facts['steps'], team: r.team })]
          : [],
      tone: 'main',
    },
    hold: { from: ['fulfilment'], to: 'waiting', by: desk, needs: ['waitingFor'], asks: ['change'] },
    resume: { from: ['waiting'], to: 'fulfilment', by: [...desk, 'requester', 'system'], stamps: { waitingFor: 'nothing' }, tone: 'main' },
    fulfil: {
      from: ['fulfilment'],
      to: 'fulfilled',
      by: [...desk, 'system'],
      needs: ['resolution'],
      guard: (_, __, facts) => noOpenTasks(facts),
      stamps: { fulfilledAt: 'now' },
      tone: 'main',
    },
    reopen: {
      from: ['fulfilled', 'closed'],
      to: 'fulfilment',
      by: [...desk, 'requester'],
      stamps: { reopenings: 'more', fulfilledAt: 'nothing' },
    },
    close: {
      from: ['fulfilled'],
      to: 'closed',
      by: [...desk, 'requester', 'system'],
      timely: { field: 'fulfilledAt', lt: { ago: 'P5D' } },
      tone: 'main',
    },
    cancel: { from: open, to: 'cancelled', by: [...by, 'requester'], tone: 'danger' },
  },
})

export const fulfilmentTaskMoves = lifecycle(fulfilmentTask, {
  addsTo: [{ to: 'service-request', field: 'effort', by: 'request', amount: (r) => (r.state === 'done' ? (r.effort ?? 0) : 0) }],
  moves: {
    start: { from: ['to-do'], to: 'doing', by: desk, stamps: { assignee: 'me' }, tone: 'main' },
    finish: {
      from: ['to-do', 'doing'],
      to: 'done',
      by: [...desk, 'system'],
      asks: ['result', 'effort'],
      tone: 'main',
    },
    drop: { from: ['to-do', 'doing'], to: 'dropped', by: [...desk, 'system'], needs: ['result'], tone: 'danger' },
  },
})

const managers: readonly string[] = ['incident-manager', 'access-manager']

const mayDecide = (r: Approval, who: Actor, facts: Facts) => {
  // two approvals are those of two persons
  if (who.id !== null && listed(facts, 'granted').some((one) => one['decidedBy'] === who.id)) return refuse(messageOf('decidedAlready'))
  if (administersRecords(who) || isOrActsFor(who, r.approver)) return true
  if (r.approver !== null) return refuse(messageOf('approverDecides'))
  return who.roles.some((role) => managers.includes(role))
    ? true
    : refuse(messageOf('managerDecides', { roles: any(managers.map(roleName)) }))
}

/** Passes the decision on to the record that needs the approval, unless another approval of it is still open. */
const answer = (r: Approval, verdict: 'approve' | 'reject', facts: Facts): Commands => {
  if (verdict === 'approve' && counted(facts, 'othersOpen') > 0) return []
  const why = messageOf(verdict === 'approve' ? 'approvalGranted' : 'approvalRefused', { number: r.number })
  const values = verdict === 'reject' ? { resolution: r.reason } : {}
  return [
    ...(r.request ? [move('service-request', r.request, verdict, why, values)] : []),
    ...(r.accessRequest ? [move('access-request', r.accessRequest, verdict, why, values)] : []),
  ]
}

const decided = { decidedAt: 'now', decidedBy: 'me' } as const
const deciders = ['requester', 'agent', 'incident-manager', 'access-manager'] as const

const ofSame = {
  all: [
    { field: 'request', is: { its: 'request' } },
    { field: 'id', isNot: { its: 'id' } },
  ],
} as const

export const approvalMoves = lifecycle(approval, {
  facts: {
    othersOpen: count('approval', { all: [...ofSame.all, { field: 'state', is: 'asked' }] }),
    granted: list('approval', { all: [...ofSame.all, { field: 'state', is: 'granted' }] }, ['decidedBy']),
  },
  decisions: { answer: { by: ['grant', 'refuse'], in: ['granted', 'refused'], covers: 'all', notBy: ['requester'] } },
  moves: {
    grant: {
      from: ['asked'],
      to: 'granted',
      by: deciders,
      asks: ['reason'],
      guard: mayDecide,
      stamps: decided,
      effects: (r, _, facts) => answer(r, 'approve', facts),
      tone: 'main',
    },
    refuse: {
      from: ['asked'],
      to: 'refused',
      by: deciders,
      needs: ['reason'],
      guard: mayDecide,
      stamps: decided,
      effects: (r, _, facts) => answer(r, 'reject', facts),
      tone: 'danger',
    },
    withdraw: { from: ['asked', 'granted'], to: 'withdrawn', by: ['system'] },
  },
})
