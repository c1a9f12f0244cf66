/** Who works under an agreement may read it; the service level manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { agreement, serviceLevelRequirement } from './model.ts'

const keep = { read: 'all', create: true, change: 'all', comment: 'internal' } as const
const readAll = { read: 'all' } as const

/** Agreements and everything that is measured by them. */
export const agreementAccess: Access = access(agreement, {
  agent: readAll,
  'service-level-manager': keep,
  'applications-analyst': readAll,
  'technical-architect': readAll,
  'service-design-manager': readAll,
})

export const serviceLevelRequirementAccess: Access = access(serviceLevelRequirement, {
  requester: {
    read: {
      any: [
        { field: 'requester', is: 'me' },
        { field: 'createdBy', is: 'me' },
      ],
    },
    create: true,
    comment: 'public',
  },
  agent: readAll,
  'service-level-manager': keep,
  'applications-analyst': keep,
  'technical-architect': keep,
  'service-design-manager': keep,
})
