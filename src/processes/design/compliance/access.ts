/** Policies are for everybody; what shows that we keep to them is kept by the compliance manager. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { policy, requirement } from './model.ts'

export const policyAccess: Access = access(policy, {
  requester: { read: { field: 'state', is: 'active' } },
  agent: readAll,
  'compliance-manager': keep,
})

/** Requirements with their evidence, reviews and findings. */
export const complianceAccess: Access = access(requirement, { agent: readAndNote, 'compliance-manager': keep })
