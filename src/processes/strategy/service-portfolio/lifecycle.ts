/** The steering group decides on initiatives by their business cases; the portfolio manager executes them. */
import { create } from '#kernel/command.ts'
import { is } from '#kernel/condition.ts'
import { count, counted } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { inOrder } from '../../patterns/guards.ts'
import { enMessages } from './en.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['service-portfolio-manager'] as const
const deciders = ['it-steering-group'] as const

export const strategicInitiativeMoves = lifecycle(strategicInitiative, {
  makes: { service: { by: 'initiative', stays: 'a service outlives the initiative that planned it' } },
  decisions: {
    approval: { by: ['approve'], in: ['approved', 'launched', 'completed', 'stopped'], covers: 'all', except: ['outcome', 'externalId'] },
  },
  facts: { approvedCases: count('business-case', is({ initiative: { its: 'id' }, state: 'approved' })) },
  moves: {
    approve: {
      from: ['proposed', 'rejected'],
      to: 'approved',
      by: deciders,
      needs: ['objective', 'owner'],
      asks: ['decisionReason'],
      guard: (_, __, facts) => (counted(facts, 'approvedCases') > 0 ? true : refuse(messageOf('caseMissing'))),
      stamps: { approvedAt: 'now' },
      tone: 'main',
    },
    reject: { from: ['proposed'], to: 'rejected', by: deciders, needs: ['decisionReason'], tone: 'danger' },
    launch: { from: ['approved'], to: 'launched', by, stamps: { launchedAt: 'now' }, tone: 'main' },
    planService: {
      from: ['approved', 'launched'],
      by,
      effects: (r) => [create('service', { title: r.title, description: r.objective, initiative: r.id, owner: r.owner })],
    },
    complete: { from: ['launched'], to: 'completed', by, needs: ['outcome'], stamps: { endedAt: 'now' }, tone: 'main' },
    stop: { from: ['approved', 'launched'], to: 'stopped', by: deciders, needs: ['outcome'], stamps: { endedAt: 'now' }, tone: 'danger' },
  },
})

export const businessCaseMoves = lifecycle(businessCase, {
  makes: { investment: { by: 'businessCase', stays: 'it is verified against the case that was approved' } },
  decisions: { approval: { by: ['approve'], in: ['approved'], covers: 'all' } },
  moves: {
    submit: { from: ['draft'], to: 'submitted', by, needs: ['description', 'estimatedCost', 'estimatedBenefit'], tone: 'main' },
    approve: {
      from: ['submitted'],
      to: 'approved',
      by: deciders,
      asks: ['decisionReason'],
      stamps: { decidedAt: 'now' },
      // the investment is verified later against the business case
      effects: (r) => [
        create('investment', {
          title: r.title,
          businessCase: r.id,
          initiative: r.initiative,
          service: r.service,
          estimatedCost: r.estimatedCost,
          estimatedBenefit: r.estimatedBenefit,
        }),
      ],
      tone: 'main',
    },
    reject: { from: ['submitted'], to: 'rejected', by: deciders, needs: ['decisionReason'], stamps: { decidedAt: 'now' }, tone: 'danger' },
    revise: { from: ['submitted', 'rejected'], to: 'draft', by, stamps: { decidedAt: 'nothing' } },
  },
})

export const customerRelationshipMoves = lifecycle(customerRelationship, {
  moves: {
    begin: { from: ['prospect', 'missed'], to: 'current', by, needs: ['beganAt', 'manager'], tone: 'main' },
    review: { from: ['current'], by, needs: ['nextReview'], asks: ['needs'] },
    end: {
      from: ['current'],
      to: 'ended',
      by,
      needs: ['endedAt', 'endReason'],
      guard: (r) => inOrder(r.beganAt, r.endedAt, 'endedAt'),
      tone: 'danger',
    },
    miss: { from: ['prospect'], to: 'missed', by, needs: ['endReason'], tone: 'danger' },
  },
})
