/** Everyone reads policies; the compliance manager maintains the evidence of compliance. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, readAndComment } from '../../patterns/access-profiles.ts'
import { policy, requirement } from './model.ts'

export const policyAccess: Access = access(policy, {
  requester: { read: { field: 'state', is: 'active' } },
  agent: readAll,
  'compliance-manager': manageAll,
})

/** Requirements with their evidence, reviews and findings. */
export const complianceAccess: Access = access(requirement, { agent: readAndComment, 'compliance-manager': manageAll })
