/** In a disaster all agents must find the plan; the continuity manager maintains it. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise } from './model.ts'

export const businessProcessAccess: Access = access(businessProcess, {
  requester: readAll,
  agent: readAll,
  'continuity-manager': manageAll,
})
/** Plans and disaster risks. */
export const continuityPlanAccess: Access = access(continuityPlan, { agent: readAll, 'continuity-manager': manageAll })
/** Exercises and their findings. */
export const disasterExerciseAccess: Access = access(disasterExercise, { agent: manageAll, 'continuity-manager': manageAll })
/** Backups and their restores; programs report their runs. */
export const backupAccess: Access = access(backupJob, { agent: manageAll, 'continuity-manager': manageAll, connector: writeAll })
