/** Process evaluation: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { evaluationAccess } from './access.ts'
import { processEvaluationKpis } from './kpis.ts'
import { benchmarkMoves, maturityAssessmentMoves, processAuditMoves, processEvaluationMoves } from './lifecycle.ts'
import { benchmark, maturityAssessment, processAudit, processEvaluation } from './model.ts'
import { processEvaluationSubprocesses } from './subprocesses.ts'
import { benchmarkWords, maturityAssessmentWords, processAuditWords, processEvaluationWords } from './words.ts'

const access = evaluationAccess

export const processEvaluationRoom = process('process-evaluation', {
  stage: 'improvement',
  words: ['Evaluación de Procesos', 'Process Evaluation'],
  purpose: [
    'Evaluar con regularidad los procesos: indicadores fuera de objetivo, comparativas, auditorías, evaluaciones de madurez y revisiones.',
    'Evaluate processes regularly - missed KPI targets, benchmarks, audits, maturity assessments, reviews.',
  ],
  roles: { 'process-manager': ['Gestor de Procesos', 'Process Manager'] },
  records: [
    recordType({ access, model: benchmark, lifecycle: benchmarkMoves, words: benchmarkWords }),
    recordType({ access, model: maturityAssessment, lifecycle: maturityAssessmentMoves, words: maturityAssessmentWords }),
    recordType({ access, model: processAudit, lifecycle: processAuditMoves, words: processAuditWords }),
    recordType({ access, model: processEvaluation, lifecycle: processEvaluationMoves, words: processEvaluationWords }),
  ],
  subprocesses: processEvaluationSubprocesses,
  kpis: processEvaluationKpis,
})
