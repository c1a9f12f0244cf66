/** A risk is assessed by the matrix, treated if it is above the appetite, and monitored; a mitigation in place triggers a reassessment. */
import { move } from '#kernel/command.ts'
import { count, counted, ofThis, setting } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { countermeasureMoves } from '../../patterns/countermeasure.ts'
import { enMessages } from './en.ts'
import { mitigation, risk } from './model.ts'
import { scoreOf } from './scores.ts'

const messageOf = messagesOf(enMessages)

const by = ['risk-manager'] as const
const assessors = ['risk-manager', 'continuity-manager', 'security-manager', 'supplier-manager'] as const

export const riskMoves = lifecycle(risk, {
  facts: {
    matrix: setting('riskMatrix'),
    appetite: setting('riskAppetite'),
    mitigations: count('mitigation', {
      all: [ofThis('risk'), { field: 'state', in: ['approved', 'in-place'] }],
    }),
  },
  derives: {
    inherentScore: { from: ['likelihood', 'impact'], value: (r, facts) => scoreOf(facts['matrix'], r.likelihood, r.impact) },
    // without a mitigation the residual risk equals the inherent risk
    residualScore: {
      from: ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'],
      value: (r, facts) => scoreOf(facts['matrix'], r.residualLikelihood ?? r.likelihood, r.residualImpact ?? r.impact),
    },
    aboveAppetite: {
      from: ['likelihood', 'impact', 'residualLikelihood', 'residualImpact'],
      value: (r, facts) => Number(r.residualScore ?? 0) > Number(facts['appetite']),
    },
  },
  moves: {
    assess: {
      from: ['identified', 'monitored'],
      to: 'assessed',
      by: assessors,
      needs: ['likelihood', 'impact', 'owner'],
      asks: ['service', 'ci', 'vulnerability'],
      stamps: { reviewedAt: 'now' },
      tone: 'main',
    },
    treat: {
      from: ['assessed'],
      to: 'in-treatment',
      by: assessors,
      needs: ['treatment'],
      guard: (r) => (r.treatment === 'accept' ? refuse(messageOf('acceptedNotTreated'), ['treatment']) : true),
      tone: 'main',
    },
    watch: {
      from: ['assessed', 'in-treatment'],
      to: 'monitored',
      by,
      needs: ['treatment', 'reviewBy'],
      asks: ['residualLikelihood', 'residualImpact', 'reason'],
      guard: (r, _, facts) => {
        if (!r.aboveAppetite) return true
        if (r.treatment === 'accept') return r.reason ? true : refuse(messageOf('acceptanceNeedsReason'), ['reason'])
        return counted(facts, 'mitigations') > 0 ? true : refuse(messageOf('mitigationMissing'))
      },
      stamps: { reviewedAt: 'now' },
      tone: 'main',
    },
    reassess: { from: ['in-treatment', 'monitored'], to: 'assessed', by: [...assessors, 'system'] },
    close: { from: ['assessed', 'monitored'], to: 'closed', by, needs: ['reason'] },
    dismiss: { from: ['identified'], to: 'dismissed', by, needs: ['reason'], tone: 'danger' },
  },
})

export const mitigationMoves = countermeasureMoves(mitigation, {
  approve: by,
  implement: [...assessors, 'agent'],
  effects: (r) => [move('risk', r.risk, 'reassess', messageOf('mitigationInPlace'))],
})
