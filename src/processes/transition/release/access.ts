/** Agents deploy and report; pipelines write deployments; the release manager maintains the rest. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, readAndComment, writeAll } from '../../patterns/access-profiles.ts'
import { deployment, mediaItem, release } from './model.ts'

export const releaseAccess: Access = access(release, { agent: readAndComment, 'release-manager': manageAll, connector: readAll })
/** Deployments, patches and their deployments. */
export const deploymentAccess: Access = access(deployment, { agent: manageAll, 'release-manager': manageAll, connector: writeAll })
export const mediaItemAccess: Access = access(mediaItem, { agent: readAll, 'release-manager': manageAll, connector: writeAll })
