/** Process evaluation: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { evaluationAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { processEvaluationKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { benchmark, maturityAssessment, processAudit, processEvaluation } from './model.ts'
import { assessmentPrefill, auditPrefill, evaluationPrefill } from './prefill.ts'
import { processEvaluationSubprocesses } from './subprocesses.ts'

export const processEvaluationRoom = roomOf('process-evaluation', {
  texts: { en, es },
  stage: 'improvement',
  roles: ['process-manager'],
  records: [
    { model: benchmark, access: evaluationAccess },
    { model: maturityAssessment, access: evaluationAccess, prefill: assessmentPrefill },
    { model: processAudit, access: evaluationAccess, prefill: auditPrefill },
    { model: processEvaluation, access: evaluationAccess, prefill: evaluationPrefill },
  ],
  moves,
  subprocesses: processEvaluationSubprocesses,
  kpis: processEvaluationKpis,
})
