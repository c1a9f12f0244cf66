/** The lifecycles of budgets, cost entries, invoices, cost proposals and investments. */
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { documentMoves } from '../../patterns/document.ts'
import { enMessages } from './en.ts'
import { budget, budgetLine, chargingPolicy, costEntry, costProposal, investment, invoice } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['financial-manager'] as const
const deciders = ['it-steering-group', 'financial-manager'] as const

export const budgetMoves = lifecycle(budget, {
  // its lines are summed up in the amount
  decisions: {
    approval: { by: ['approve'], in: ['approved', 'closed'], covers: 'all', also: ['amount'], notBy: ['createdBy', 'assignee', 'owner'] },
  },
  derives: {
    onTime: {
      from: ['submittedAt', 'approvedAt', 'submitBy', 'approveBy'],
      value: (r) =>
        r.approvedAt ? (!r.submitBy || (r.submittedAt ?? '') <= r.submitBy) && (!r.approveBy || r.approvedAt <= r.approveBy) : false,
    },
  },
  moves: {
    submit: {
      from: ['draft'],
      to: 'submitted',
      by,
      needs: ['owner', 'approveBy'],
      guard: (r) => (Number(r.amount) > 0 ? true : refuse(messageOf('linesMissing'))),
      stamps: { submittedAt: 'now' },
      tone: 'main',
    },
    approve: { from: ['submitted'], to: 'approved', by: ['it-steering-group'], stamps: { approvedAt: 'now' }, tone: 'main' },
    revise: { from: ['approved'], to: 'draft', by, stamps: { submittedAt: 'nothing', approvedAt: 'nothing' } },
    sendBack: { from: ['submitted'], to: 'draft', by: deciders, stamps: { submittedAt: 'nothing' } },
    close: { from: ['approved'], to: 'closed', by, tone: 'main' },
    discard: { from: ['draft', 'submitted'], to: 'discarded', by, tone: 'danger' },
  },
})

export const budgetLineMoves = lifecycle(budgetLine, {
  derives: { overspent: { from: ['planned', 'spent'], value: (r) => Number(r.spent) > r.planned } },
  addsTo: [{ to: 'budget', field: 'amount', by: 'budget', amount: (r) => r.planned }],
  moves: { close: { from: ['open'], to: 'closed', by, tone: 'main' }, reopen: { from: ['closed'], to: 'open', by } },
})

export const costEntryMoves = lifecycle(costEntry, {
  addsTo: [{ to: 'budget-line', field: 'spent', by: 'line', amount: (r) => (r.state === 'booked' ? r.amount : 0) }],
  moves: {
    assign: { from: ['booked'], by, needs: ['line'], asks: ['service'] },
    reverse: { from: ['booked'], to: 'reversed', by, tone: 'danger' },
  },
})

export const chargingPolicyMoves = documentMoves(chargingPolicy, by, ['fee', 'validFrom'])

export const invoiceMoves = lifecycle(invoice, {
  decisions: { issue: { by: ['issue'], in: ['issued', 'paid'], covers: 'all', notBy: [] } },
  moves: {
    issue: { from: ['draft'], to: 'issued', by, needs: ['amount', 'dueOn'], stamps: { issuedAt: 'now' }, tone: 'main' },
    settle: { from: ['issued'], to: 'paid', by: [...by, 'connector'], stamps: { paidAt: 'now' }, tone: 'main' },
    cancel: { from: ['draft', 'issued'], to: 'cancelled', by, tone: 'danger' },
  },
})

export const costProposalMoves = lifecycle(costProposal, {
  decisions: { acceptance: { by: ['accept'], in: ['accepted', 'realised'], covers: 'all', except: ['change'] } },
  moves: {
    revise: { from: ['accepted'], to: 'draft', by: [...by, 'agent'], stamps: { submittedAt: 'nothing', decidedAt: 'nothing' } },
    submit: {
      from: ['draft'],
      to: 'submitted',
      by: [...by, 'agent'],
      needs: ['yearlySaving'],
      stamps: { submittedAt: 'now' },
      tone: 'main',
    },
    accept: { from: ['submitted'], to: 'accepted', by: deciders, asks: ['decisionReason'], stamps: { decidedAt: 'now' }, tone: 'main' },
    decline: { from: ['submitted'], to: 'declined', by: deciders, needs: ['decisionReason'], stamps: { decidedAt: 'now' }, tone: 'danger' },
    realise: { from: ['accepted'], to: 'realised', by, asks: ['change'], tone: 'main' },
  },
})

export const investmentMoves = lifecycle(investment, {
  decisions: { verification: { by: ['verify'], in: ['verified'], covers: 'all', notBy: ['assignee'] } },
  derives: { volume: { from: ['estimatedCost'], value: (r) => r.estimatedCost, whenEmpty: true } },
  moves: {
    start: { from: ['planned'], to: 'running', by, asks: ['project', 'change'], stamps: { startedAt: 'now' }, tone: 'main' },
    finish: { from: ['running'], to: 'finished', by, asks: ['actualCost', 'actualEffort'], stamps: { finishedAt: 'now' }, tone: 'main' },
    verify: {
      from: ['finished'],
      to: 'verified',
      by,
      needs: ['estimatedCost', 'estimatedBenefit', 'actualCost', 'actualBenefit', 'review'],
      stamps: { verifiedAt: 'now' },
      tone: 'main',
    },
    drop: { from: ['planned', 'running'], to: 'dropped', by: deciders, tone: 'danger' },
  },
})
