/** Whoever builds reads the architecture and may propose a decision; the architects keep it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAndNote } from '../../patterns/access-profiles.ts'
import { architectureDecision, buildingBlock } from './model.ts'

/** Blocks, technologies and the roadmap. */
export const architectureAccess: Access = access(buildingBlock, {
  agent: readAndNote,
  'enterprise-architect': keep,
  'technical-architect': keep,
})

export const architectureDecisionAccess: Access = access(architectureDecision, {
  agent: { ...readAndNote, create: true },
  'enterprise-architect': keep,
  'technical-architect': keep,
})
