/** In a disaster everybody who helps must find the plan; the continuity manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll } from '../../patterns/access-profiles.ts'
import { backupJob, businessProcess, continuityPlan, disasterExercise } from './model.ts'

export const businessProcessAccess: Access = access(businessProcess, { requester: readAll, agent: readAll, 'continuity-manager': keep })
/** Plans and the threats that they answer. */
export const continuityPlanAccess: Access = access(continuityPlan, { agent: readAll, 'continuity-manager': keep })
/** Exercises and what they showed. */
export const disasterExerciseAccess: Access = access(disasterExercise, { agent: keep, 'continuity-manager': keep })
/** Backups and their restores; programs report their runs. */
export const backupAccess: Access = access(backupJob, { agent: keep, 'continuity-manager': keep, connector: feed })
