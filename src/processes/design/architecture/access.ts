/** Agents read the architecture and propose decisions; the architects maintain it. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAndComment } from '../../patterns/access-profiles.ts'
import { architectureDecision, buildingBlock } from './model.ts'

/** Blocks, technologies and the roadmap. */
export const architectureAccess: Access = access(buildingBlock, {
  agent: readAndComment,
  'enterprise-architect': manageAll,
  'technical-architect': manageAll,
})

export const architectureDecisionAccess: Access = access(architectureDecision, {
  agent: { ...readAndComment, create: true },
  'enterprise-architect': manageAll,
  'technical-architect': manageAll,
})
