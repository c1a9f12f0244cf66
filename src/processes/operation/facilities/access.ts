/** Everybody who runs equipment reads where it stands; the facilities manager keeps it; probes and door systems write what they see. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, own, readAll } from '../../patterns/access-profiles.ts'
import { room, siteAccess } from './model.ts'

/** Rooms, racks, power, cooling and sensors. */
export const facilitiesAccess: Access = access(room, { agent: readAll, 'facilities-manager': keep, connector: feed })
/** Whoever announces a visit sees it. */
export const siteAccessAccess: Access = access(siteAccess, {
  requester: own,
  agent: { read: 'all', create: true, comment: 'internal' },
  'facilities-manager': keep,
  connector: feed,
})
