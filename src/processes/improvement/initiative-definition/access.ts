/** Agents propose improvements and read the register; the CSI manager maintains it. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords } from '../../patterns/access-profiles.ts'
import { csiInitiative } from './model.ts'

export const csiInitiativeAccess: Access = access(csiInitiative, {
  requester: ownRecords,
  agent: { read: 'all', create: true, comment: 'internal' },
  'csi-manager': manageAll,
})
