/** Who works under an agreement may read it; the service level manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, own, readAll } from '../../patterns/access-profiles.ts'
import { agreement, serviceLevelRequirement } from './model.ts'

/** Agreements and everything that is measured by them. */
export const agreementAccess: Access = access(agreement, {
  agent: readAll,
  'service-level-manager': keep,
  'applications-analyst': readAll,
  'technical-architect': readAll,
  'service-design-manager': readAll,
})

export const serviceLevelRequirementAccess: Access = access(serviceLevelRequirement, {
  requester: own,
  agent: readAll,
  'service-level-manager': keep,
  'applications-analyst': keep,
  'technical-architect': keep,
  'service-design-manager': keep,
})
