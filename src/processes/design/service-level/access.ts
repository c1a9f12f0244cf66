/** Those who work under an agreement read it; the service level manager maintains it. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll } from '../../patterns/access-profiles.ts'
import { agreement, serviceLevelRequirement } from './model.ts'

/** Agreements, targets, reports and results. */
export const agreementAccess: Access = access(agreement, {
  agent: readAll,
  'service-level-manager': manageAll,
  'applications-analyst': readAll,
  'technical-architect': readAll,
  'service-design-manager': readAll,
})

export const serviceLevelRequirementAccess: Access = access(serviceLevelRequirement, {
  requester: ownRecords,
  agent: readAll,
  'service-level-manager': manageAll,
  'applications-analyst': manageAll,
  'technical-architect': manageAll,
  'service-design-manager': manageAll,
})
