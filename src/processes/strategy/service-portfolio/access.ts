/** The portfolio manager keeps the strategy, the steering group decides on it; those who build services read it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { businessCase, customerRelationship, strategicInitiative } from './model.ts'

export const strategicInitiativeAccess: Access = access(strategicInitiative, {
  agent: readAll,
  'service-portfolio-manager': keep,
  'it-steering-group': { ...readAndNote, create: true, change: ['decisionReason'] },
})

export const businessCaseAccess: Access = access(businessCase, {
  'service-portfolio-manager': keep,
  'it-steering-group': { ...readAndNote, change: ['decisionReason'] },
})

export const customerRelationshipAccess: Access = access(customerRelationship, {
  agent: readAll,
  'service-portfolio-manager': keep,
  'it-steering-group': readAndNote,
})
