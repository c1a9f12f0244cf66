/** Release and deployment management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { deploymentAccess, mediaItemAccess, releaseAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { releaseKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { deployment, mediaItem, patch, patchDeployment, release } from './model.ts'
import { releaseSubprocesses } from './subprocesses.ts'

export const releaseRoom = roomOf('release', {
  texts: { en, es },
  stage: 'transition',
  roles: ['release-manager'],
  records: [
    { model: release, access: releaseAccess },
    { model: deployment, access: deploymentAccess },
    { model: patch, access: deploymentAccess },
    { model: patchDeployment, access: deploymentAccess },
    { model: mediaItem, access: mediaItemAccess },
  ],
  moves,
  subprocesses: releaseSubprocesses,
  kpis: releaseKpis,
})
