/** Problem management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { knownErrorAccess, majorProblemReviewAccess, problemAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { problemKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { knownError, majorProblemReview, problem, problemEvent, rootCauseAnalysis } from './model.ts'
import { recurringProblems } from './recurring.ts'
import { problemSubprocesses } from './subprocesses.ts'

export const problemRoom = roomOf('problem', {
  texts: { en, es },
  stage: 'operation',
  roles: ['problem-manager'],
  records: [
    { model: problem, access: problemAccess },
    { model: knownError, access: knownErrorAccess },
    { model: rootCauseAnalysis, access: problemAccess },
    { model: problemEvent, access: problemAccess },
    { model: majorProblemReview, access: majorProblemReviewAccess },
  ],
  moves,
  subprocesses: problemSubprocesses,
  kpis: problemKpis,
  recurring: recurringProblems,
})
