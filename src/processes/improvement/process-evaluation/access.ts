/** Agents and the CSI manager read evaluations; the process manager maintains them. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAndComment } from '../../patterns/access-profiles.ts'
import { processEvaluation } from './model.ts'

export const evaluationAccess: Access = access(processEvaluation, { agent: readAndComment, 'process-manager': manageAll })
