/** A requirement is met when evidence shows it; a major finding marks it as missed. */
import { move } from '#kernel/command.ts'
import { is } from '#kernel/condition.ts'
import { count, counted, ofThis } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { documentMoves } from '../../patterns/document.ts'
import { findingMoves } from '../../patterns/finding.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { complianceFinding, complianceReview, evidence, policy, requirement } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['compliance-manager'] as const
const assessed = { reviewedAt: 'now' } as const
const anywhere = ['not-assessed', 'met', 'partial', 'missed'] as const

export const policyMoves = documentMoves(policy, by, ['text', 'owner', 'reviewBy'])
export const evidenceMoves = catalogueItemMoves(evidence, by)

export const requirementMoves = lifecycle(requirement, {
  facts: {
    evidence: count('evidence', is({ requirement: { its: 'id' }, state: 'active' })),
    majorFindings: count('compliance-finding', {
      all: [ofThis('requirement'), { field: 'kind', is: 'major' }, { field: 'phase', in: ['new', 'active'] }],
    }),
  },
  moves: {
    confirm: {
      from: anywhere,
      to: 'met',
      by,
      needs: ['owner'],
      asks: ['assessment', 'reviewBy'],
      guard: (_, __, facts) => {
        if (counted(facts, 'evidence') === 0) return refuse(messageOf('evidenceMissing'))
        return counted(facts, 'majorFindings') > 0 ? refuse(messageOf('majorFindingOpen')) : true
      },
      stamps: assessed,
      tone: 'main',
    },
    confirmInPart: { from: anywhere, to: 'partial', by, needs: ['assessment'], asks: ['reviewBy'], stamps: assessed },
    miss: { from: anywhere, to: 'missed', by: [...by, 'system'], asks: ['assessment'], stamps: assessed, tone: 'danger' },
    exclude: { from: anywhere, to: 'not-applicable', by, needs: ['assessment'], stamps: assessed },
    include: { from: ['not-applicable'], to: 'not-assessed', by },
  },
})

export const complianceReviewMoves = plannedActivityMoves(complianceReview, { by, needs: ['findings'], asks: ['requirements'] })

export const complianceFindingMoves = findingMoves(complianceFinding, {
  by,
  created: (r) =>
    r.kind === 'major' && r.requirement ? [move('requirement', r.requirement, 'miss', messageOf('majorFinding', { title: r.title }))] : [],
})
