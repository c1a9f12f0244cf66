/** Evaluations are planned, performed and documented; weak spots become weaknesses. */

import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { weaknessOf, weaknessStays } from '../../patterns/weakness.ts'
import { enMessages } from './en.ts'
import { benchmark, maturityAssessment, processAudit, processEvaluation } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['process-manager'] as const
const asks = ['weakSpots', 'effort'] as const

export const benchmarkMoves = plannedActivityMoves(benchmark, {
  by,
  needs: ['metric', 'ours', 'theirs'],
  asks: ['partner', 'findings', ...asks],
  makes: weaknessStays,
  effects: (r) => weaknessOf(r, 'benchmark', 'benchmark', r.weakSpots, { process: r.process }),
})

export const maturityAssessmentMoves = plannedActivityMoves(maturityAssessment, {
  by,
  needs: ['level', 'evidence'],
  asks: ['targetLevel', 'findings', ...asks],
  makes: weaknessStays,
  effects: (r) => weaknessOf(r, 'maturity-assessment', 'assessment', r.weakSpots, { process: r.process }),
})

export const processAuditMoves = plannedActivityMoves(processAudit, {
  by,
  needs: ['auditor', 'findings'],
  asks: ['conforming', 'nonconforming', ...asks],
  guard: (r) => (r.auditor !== null && r.auditor === r.assignee ? refuse(messageOf('auditorAnswers'), ['auditor']) : true),
  makes: weaknessStays,
  effects: (r) => weaknessOf(r, 'process-audit', 'audit', r.weakSpots, { process: r.process }),
})

export const processEvaluationMoves = plannedActivityMoves(processEvaluation, {
  by,
  needs: ['findings'],
  asks: ['missedKpis', ...asks],
  makes: weaknessStays,
  effects: (r) => weaknessOf(r, 'process-evaluation', 'evaluation', r.weakSpots, { process: r.process }),
})
