/** The portfolio manager maintains the strategy, the steering group decides on it; agents read it. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, readAndComment } from '../../patterns/access-profiles.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'

export const strategicInitiativeAccess: Access = access(strategicInitiative, {
  agent: readAll,
  'service-portfolio-manager': manageAll,
  'it-steering-group': { ...readAndComment, create: true, change: ['decisionReason'] },
})

export const businessCaseAccess: Access = access(businessCase, {
  'service-portfolio-manager': manageAll,
  'it-steering-group': { ...readAndComment, change: ['decisionReason'] },
})

export const customerRelationshipAccess: Access = access(customerRelationship, {
  agent: readAll,
  'service-portfolio-manager': manageAll,
  'it-steering-group': readAndComment,
})
