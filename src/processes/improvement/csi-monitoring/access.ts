/** Who carries out an initiative reads its checks and works on its corrections; the CSI manager keeps them. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAndNote } from '../../patterns/access-profiles.ts'
import { initiativeCheck } from './model.ts'

export const csiMonitoringAccess: Access = access(initiativeCheck, { agent: readAndNote, 'csi-manager': keep })
