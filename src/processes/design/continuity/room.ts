/** IT service continuity management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { backupAccess, businessProcessAccess, continuityPlanAccess, disasterExerciseAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { continuityKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise, disasterRisk, exerciseShortcoming, restoreTest } from './model.ts'
import { continuitySubprocesses } from './subprocesses.ts'

export const continuityRoom = roomOf('continuity', {
  texts: { en, es },
  stage: 'design',
  roles: ['continuity-manager'],
  records: [
    { model: businessProcess, access: businessProcessAccess },
    { model: continuityPlan, access: continuityPlanAccess },
    { model: disasterRisk, access: continuityPlanAccess },
    { model: disasterExercise, access: disasterExerciseAccess },
    { model: exerciseShortcoming, access: disasterExerciseAccess },
    { model: backupJob, access: backupAccess },
    { model: restoreTest, access: backupAccess },
  ],
  moves,
  subprocesses: continuitySubprocesses,
  kpis: continuityKpis,
})
