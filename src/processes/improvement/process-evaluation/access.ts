/** Who works in a process reads how it was judged; the process manager keeps it; the CSI manager reads it for initiatives. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAndNote } from '../../patterns/access-profiles.ts'
import { processEvaluation } from './model.ts'

export const evaluationAccess: Access = access(processEvaluation, { agent: readAndNote, 'process-manager': keep })
