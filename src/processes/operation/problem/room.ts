/** Problem management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { knownErrorAccess, majorProblemReviewAccess, problemAccess } from './access.ts'
import { problemKpis } from './kpis.ts'
import { knownErrorMoves, majorProblemReviewMoves, problemEventMoves, problemMoves, rootCauseAnalysisMoves } from './lifecycle.ts'
import { knownError, majorProblemReview, problem, problemEvent, rootCauseAnalysis } from './model.ts'
import { problemSubprocesses } from './subprocesses.ts'
import { knownErrorWords, majorProblemReviewWords, problemEventWords, problemWords, rootCauseAnalysisWords } from './words.ts'

export const problemRoom = process('problem', {
  stage: 'operation',
  words: ['Gestión de Problemas', 'Problem Management'],
  purpose: [
    'Gestionar el ciclo de vida de todos los problemas; prevenir incidentes y reducir el impacto de los que no se pueden evitar.',
    "Manage the life cycle of all problems; prevent incidents, and lessen the impact of those that can't be prevented.",
  ],
  roles: {
    'problem-manager': ['Gestor de Problemas', 'Problem Manager'],
  },
  records: [
    recordType({ model: problem, lifecycle: problemMoves, access: problemAccess, words: problemWords }),
    recordType({ model: knownError, lifecycle: knownErrorMoves, access: knownErrorAccess, words: knownErrorWords }),
    recordType({ model: rootCauseAnalysis, lifecycle: rootCauseAnalysisMoves, access: problemAccess, words: rootCauseAnalysisWords }),
    recordType({ model: problemEvent, lifecycle: problemEventMoves, access: problemAccess, words: problemEventWords }),
    recordType({
      model: majorProblemReview,
      lifecycle: majorProblemReviewMoves,
      access: majorProblemReviewAccess,
      words: majorProblemReviewWords,
    }),
  ],
  subprocesses: problemSubprocesses,
  kpis: problemKpis,
})
