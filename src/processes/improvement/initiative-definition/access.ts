/** Everybody who works proposes improvements and reads the register; the CSI manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, own } from '../../patterns/access-profiles.ts'
import { csiInitiative } from './model.ts'

export const csiInitiativeAccess: Access = access(csiInitiative, {
  requester: own,
  agent: { read: 'all', create: true, comment: 'internal' },
  'csi-manager': keep,
})
