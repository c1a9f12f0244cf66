/** Monitors and agents record interruptions; the availability manager maintains targets and measures. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { availabilityTarget, serviceInterruption } from './model.ts'

/** Targets and measures. */
export const availabilityTargetAccess: Access = access(availabilityTarget, {
  agent: readAll,
  'availability-manager': manageAll,
  'service-level-manager': manageAll,
})

/** Interruptions and tests. */
export const serviceInterruptionAccess: Access = access(serviceInterruption, {
  agent: manageAll,
  'availability-manager': manageAll,
  'service-level-manager': readAll,
  'security-manager': manageAll,
  connector: writeAll,
})
