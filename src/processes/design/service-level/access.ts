/** Those who work under an agreement read it; the service level manager maintains it. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll, readAndComment } from '../../patterns/access-profiles.ts'
import { agreement, serviceLevelRequirement, serviceLevelResult } from './model.ts'

/** Agreements, targets, reviews and reports. */
export const agreementAccess: Access = access(agreement, {
  agent: readAll,
  'service-level-manager': manageAll,
  'applications-analyst': readAll,
  'technical-architect': readAll,
  'service-design-manager': readAll,
})

/** Results are counted by the program: nobody types them. */
export const serviceLevelResultAccess: Access = access(serviceLevelResult, {
  agent: readAll,
  'service-level-manager': readAndComment,
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
