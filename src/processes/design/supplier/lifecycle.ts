/** The lifecycles of suppliers, contracts, orders and breaches. A breach triggers a review. */
import { change, create } from '#kernel/command.ts'
import { is } from '#kernel/condition.ts'
import { list, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf, valueName } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { dayThere, zoneFact } from '../../patterns/days.ts'
import { inOrder } from '../../patterns/guards.ts'
import { calledOff, plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { contract, contractBreach, contractReview, purchaseOrder, supplier, supplierEvaluation } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['supplier-manager'] as const

export const supplierMoves = lifecycle(supplier, {
  decisions: { approval: { by: ['approve'], in: ['approved', 'suspended'], covers: ['title', 'organisationOf'], notBy: [] } },
  moves: {
    approve: { from: ['candidate', 'dismissed'], to: 'approved', by, needs: ['manager', 'rating'], tone: 'main' },
    suspend: { from: ['approved'], to: 'suspended', by },
    resume: { from: ['suspended'], to: 'approved', by, tone: 'main' },
    dismiss: { from: ['candidate', 'approved', 'suspended'], to: 'dismissed', by, tone: 'danger' },
  },
})

export const contractMoves = lifecycle(contract, {
  makes: { 'contract-review': { by: 'contract', ends: [{ in: ['ended', 'discarded'], moves: calledOff }] } },
  decisions: { signature: { by: ['sign', 'renew', 'end'], in: ['in-force', 'in-renewal', 'ended'], covers: 'all', notBy: [] } },
  facts: { supplierState: value('supplier.state'), kind: value('agreement.kind') },
  moves: {
    sign: {
      from: ['draft'],
      to: 'in-force',
      by,
      needs: ['owner', 'validFrom'],
      guard: (r, _, facts) => {
        if (facts['supplierState'] !== 'approved') return refuse(messageOf('notApproved'), ['supplier'])
        if (r.agreement && facts['kind'] !== 'uc') return refuse(messageOf('notUc'), ['agreement'])
        return inOrder(r.validFrom, r.validTo, 'validTo')
      },
      tone: 'main',
    },
    startRenewal: {
      from: ['in-force'],
      to: 'in-renewal',
      by: [...by, 'system'],
      effects: (r) => [create('contract-review', { title: r.title, contract: r.id, supplier: r.supplier })],
    },
    renew: { from: ['in-renewal', 'ended'], to: 'in-force', by, needs: ['validTo'], tone: 'main' },
    end: {
      from: ['in-force', 'in-renewal'],
      to: 'ended',
      by: [...by, 'system'],
      needs: ['validTo'],
      timely: {
        all: [
          { field: 'validTo', lt: { ago: 'PT0S' } },
          { field: 'autoRenews', isNot: true },
        ],
      },
      tone: 'danger',
    },
    discard: { from: ['draft'], to: 'discarded', by, tone: 'danger' },
  },
})

const scores = ['quality', 'price', 'reliability', 'security'] as const

export const supplierEvaluationMoves = plannedActivityMoves(supplierEvaluation, {
  by,
  derives: {
    rating: {
      from: scores,
      value: (r) => {
        const given = scores.map((name) => r[name]).filter((one) => one !== null)
        return given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length
      },
    },
  },
  needs: ['rating', 'recommendation'],
  asks: ['findings'],
  effects: (r) => [
    change(
      'supplier',
      r.supplier,
      { rating: r.rating, evaluatedAt: r.updatedAt },
      messageOf('evaluated', { recommendation: valueName('supplier-evaluation', 'recommendation', r.recommendation) }),
    ),
  ],
})

export const purchaseOrderMoves = lifecycle(purchaseOrder, {
  makes: { 'cost-entry': { by: 'purchaseOrder', stays: 'what was delivered is booked' } },
  decisions: { approval: { by: ['approve'], in: ['approved', 'ordered', 'delivered'], covers: 'all', except: ['change', 'externalId'] } },
  facts: { deliverer: value('supplier.organisationOf'), ...zoneFact },
  moves: {
    approve: { from: ['draft'], to: 'approved', by: [...by, 'financial-manager'], asks: ['budgetLine'], tone: 'main' },
    revise: { from: ['approved'], to: 'draft', by: [...by, 'agent'] },
    order: { from: ['approved'], to: 'ordered', by: [...by, 'agent'], stamps: { orderedAt: 'now' }, tone: 'main' },
    receive: {
      from: ['ordered'],
      to: 'delivered',
      by: [...by, 'agent'],
      stamps: { deliveredAt: 'now' },
      // a delivered order is a cost on its budget line
      effects: (r, _, facts) => [
        create('cost-entry', {
          title: r.title,
          line: r.budgetLine,
          service: r.service,
          amount: r.amount,
          spentOn: dayThere(r.updatedAt, facts),
          supplier: facts['deliverer'],
          purchaseOrder: r.id,
        }),
      ],
      tone: 'main',
    },
    cancel: { from: ['draft', 'approved', 'ordered'], to: 'cancelled', by, tone: 'danger' },
  },
})

export const contractReviewMoves = plannedActivityMoves(contractReview, {
  by,
  needs: ['findings', 'decision'],
  guard: (r) => (r.contract || r.supplier ? true : refuse(messageOf('reviewsNothing'), ['contract', 'supplier'])),
  effects: (r) =>
    r.contract
      ? [
          change(
            'contract',
            r.contract,
            { reviewedAt: r.updatedAt },
            messageOf('reviewed', { decision: valueName('contract-review', 'decision', r.decision) }),
          ),
        ]
      : [],
})

export const contractBreachMoves = lifecycle(contractBreach, {
  makes: { 'contract-review': { by: 'breach', ends: [{ in: ['dismissed'], moves: calledOff }] } },
  facts: {
    supplier: value('contract.supplier'),
    planned: list('contract-review', is({ contract: { its: 'contract' }, state: 'planned' }), ['id'], { newest: 1 }),
  },
  // a review that is already planned covers it
  created: (r, _, facts) =>
    (facts['planned'] as readonly unknown[]).length > 0
      ? []
      : [create('contract-review', { title: r.title, contract: r.contract, supplier: facts['supplier'], breach: r.id })],
  moves: {
    claim: {
      from: ['identified'],
      to: 'claimed',
      by,
      needs: ['description'],
      asks: ['credit'],
      stamps: { claimedAt: 'now' },
      tone: 'main',
    },
    settle: {
      from: ['identified', 'claimed'],
      to: 'settled',
      by,
      needs: ['answer'],
      asks: ['credit'],
      stamps: { settledAt: 'now' },
      tone: 'main',
    },
    dismiss: { from: ['identified', 'claimed'], to: 'dismissed', by, needs: ['answer'], tone: 'danger' },
  },
})
