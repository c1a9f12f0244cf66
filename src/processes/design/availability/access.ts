/** Monitors and agents write down what was not there; the availability manager keeps targets and measures. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll } from '../../patterns/access-profiles.ts'
import { availabilityTarget, serviceInterruption } from './model.ts'

/** Targets and measures. */
export const availabilityTargetAccess: Access = access(availabilityTarget, {
  agent: readAll,
  'availability-manager': keep,
  'service-level-manager': keep,
})

/** Interruptions and tests. */
export const serviceInterruptionAccess: Access = access(serviceInterruption, {
  agent: keep,
  'availability-manager': keep,
  'service-level-manager': readAll,
  'security-manager': keep,
  connector: feed,
})
