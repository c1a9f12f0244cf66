/** Agents read rooms and equipment; the facilities manager maintains them; sensors and door systems write their readings. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { room, siteAccess } from './model.ts'

/** Rooms, racks, power, cooling and sensors. */
export const facilitiesAccess: Access = access(room, { agent: readAll, 'facilities-manager': manageAll, connector: writeAll })
/** Requesters see the visits that they announce. */
export const siteAccessAccess: Access = access(siteAccess, {
  requester: ownRecords,
  agent: { read: 'all', create: true, comment: 'internal' },
  'facilities-manager': manageAll,
  connector: writeAll,
})
