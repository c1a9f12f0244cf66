/** Agents read the checks of initiatives and work on corrective actions; the CSI manager maintains them. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAndComment } from '../../patterns/access-profiles.ts'
import { initiativeCheck } from './model.ts'

export const csiMonitoringAccess: Access = access(initiativeCheck, { agent: readAndComment, 'csi-manager': manageAll })
