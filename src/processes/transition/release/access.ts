/** Agents deploy and report; pipelines write deployments; the release manager keeps the rest. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { deployment, mediaItem, release } from './model.ts'

export const releaseAccess: Access = access(release, { agent: readAndNote, 'release-manager': keep, connector: readAll })
/** Deployments, patches and their deployments. */
export const deploymentAccess: Access = access(deployment, { agent: keep, 'release-manager': keep, connector: feed })
export const mediaItemAccess: Access = access(mediaItem, { agent: readAll, 'release-manager': keep, connector: feed })
