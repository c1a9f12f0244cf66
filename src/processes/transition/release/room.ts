/** Release and deployment management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { deploymentAccess, mediaItemAccess, releaseAccess } from './access.ts'
import { releaseKpis } from './kpis.ts'
import { deploymentMoves, mediaItemMoves, patchDeploymentMoves, patchMoves, releaseMoves } from './lifecycle.ts'
import { deployment, mediaItem, patch, patchDeployment, release } from './model.ts'
import { releaseSubprocesses } from './subprocesses.ts'
import { deploymentWords, mediaItemWords, patchDeploymentWords, patchWords, releaseWords } from './words.ts'

export const releaseRoom = process('release', {
  stage: 'transition',
  words: ['Gestión de Ediciones e Implementación', 'Release and Deployment Management'],
  purpose: [
    'Planificar, programar y controlar el paso de las ediciones a prueba y a producción, y proteger el entorno de producción.',
    'Plan, schedule and control the movement of releases to test and live, and protect the live environment.',
  ],
  roles: { 'release-manager': ['Gestor de Ediciones', 'Release Manager'] },
  records: [
    recordType({ model: release, lifecycle: releaseMoves, access: releaseAccess, words: releaseWords }),
    recordType({ model: deployment, lifecycle: deploymentMoves, access: deploymentAccess, words: deploymentWords }),
    recordType({ model: patch, lifecycle: patchMoves, access: deploymentAccess, words: patchWords }),
    recordType({ model: patchDeployment, lifecycle: patchDeploymentMoves, access: deploymentAccess, words: patchDeploymentWords }),
    recordType({ model: mediaItem, lifecycle: mediaItemMoves, access: mediaItemAccess, words: mediaItemWords }),
  ],
  subprocesses: releaseSubprocesses,
  kpis: releaseKpis,
})
