/** IT service continuity management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { backupAccess, businessProcessAccess, continuityPlanAccess, disasterExerciseAccess } from './access.ts'
import { continuityKpis } from './kpis.ts'
import {
  backupJobMoves,
  businessProcessMoves,
  continuityPlanMoves,
  disasterExerciseMoves,
  disasterRiskMoves,
  exerciseShortcomingMoves,
  restoreTestMoves,
} from './lifecycle.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise, disasterRisk, exerciseShortcoming, restoreTest } from './model.ts'
import { continuitySubprocesses } from './subprocesses.ts'
import {
  backupJobWords,
  businessProcessWords,
  continuityPlanWords,
  disasterExerciseWords,
  disasterRiskWords,
  exerciseShortcomingWords,
  restoreTestWords,
} from './words.ts'

export const continuityRoom = process('continuity', {
  stage: 'design',
  words: ['Gestión de la Continuidad del Servicio de TI (ITSCM)', 'IT Service Continuity Management'],
  purpose: [
    'Poder dar siempre un nivel mínimo de servicio acordado; planificar cómo se recuperan los servicios tras un desastre.',
    'Always be able to provide a minimum agreed level of service; plan the recovery of services after a disaster.',
  ],
  roles: { 'continuity-manager': ['Gestor de la Continuidad del Servicio de TI', 'IT Service Continuity Manager'] },
  records: [
    recordType({ model: businessProcess, lifecycle: businessProcessMoves, access: businessProcessAccess, words: businessProcessWords }),
    recordType({ model: continuityPlan, lifecycle: continuityPlanMoves, access: continuityPlanAccess, words: continuityPlanWords }),
    recordType({ model: disasterRisk, lifecycle: disasterRiskMoves, access: continuityPlanAccess, words: disasterRiskWords }),
    recordType({ model: disasterExercise, lifecycle: disasterExerciseMoves, access: disasterExerciseAccess, words: disasterExerciseWords }),
    recordType({
      model: exerciseShortcoming,
      lifecycle: exerciseShortcomingMoves,
      access: disasterExerciseAccess,
      words: exerciseShortcomingWords,
    }),
    recordType({ model: backupJob, lifecycle: backupJobMoves, access: backupAccess, words: backupJobWords }),
    recordType({ model: restoreTest, lifecycle: restoreTestMoves, access: backupAccess, words: restoreTestWords }),
  ],
  subprocesses: continuitySubprocesses,
  kpis: continuityKpis,
})
