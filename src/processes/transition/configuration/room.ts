/** Service asset and configuration management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { assetAccess, ciAccess, cmsErrorAccess, verificationRunAccess } from './access.ts'
import { configurationKpis } from './kpis.ts'
import { assetMoves, baselineMoves, ciMoves, cmsErrorMoves, softwareLicenceMoves, verificationRunMoves } from './lifecycle.ts'
import { asset, baseline, ci, cmsError, softwareLicence, verificationRun } from './model.ts'
import { configurationSubprocesses } from './subprocesses.ts'
import { assetWords, baselineWords, ciWords, cmsErrorWords, softwareLicenceWords, verificationRunWords } from './words.ts'

export const configurationRoom = process('configuration', {
  stage: 'transition',
  words: ['Activos de Servicio y Gestión de la Configuración', 'Service Asset and Configuration Management'],
  purpose: [
    'Mantener la información sobre los elementos de configuración necesarios para prestar los servicios, y sobre sus relaciones.',
    'Keep the information about configuration items needed to deliver services, and the relationships among them.',
  ],
  roles: {
    'configuration-manager': ['Gestor de Configuración', 'Configuration Manager'],
  },
  records: [
    recordType({ model: ci, lifecycle: ciMoves, access: ciAccess, words: ciWords }),
    recordType({ model: baseline, lifecycle: baselineMoves, access: ciAccess, words: baselineWords }),
    recordType({ model: verificationRun, lifecycle: verificationRunMoves, access: verificationRunAccess, words: verificationRunWords }),
    recordType({ model: cmsError, lifecycle: cmsErrorMoves, access: cmsErrorAccess, words: cmsErrorWords }),
    recordType({ model: asset, lifecycle: assetMoves, access: assetAccess, words: assetWords }),
    recordType({ model: softwareLicence, lifecycle: softwareLicenceMoves, access: ciAccess, words: softwareLicenceWords }),
  ],
  subprocesses: configurationSubprocesses,
  kpis: configurationKpis,
})
