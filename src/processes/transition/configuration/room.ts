import { process, recordType } from '#kernel/process.ts'
import { draft } from '../../draft.ts'
import { assetAccess, ciAccess, cmsErrorAccess, verificationRunAccess } from './access.ts'
import { assetMoves, baselineMoves, ciMoves, cmsErrorMoves, softwareLicenceMoves, verificationRunMoves } from './lifecycle.ts'
import { asset, baseline, ci, cmsError, softwareLicence, verificationRun } from './model.ts'

export const configurationRoom = process('configuration', {
  stage: 'transition',
  words: ['Activos de Servicio y Gestión de la Configuración', 'Service Asset and Configuration Management'],
  purpose: ['Mantener la información sobre los elementos de configuración necesarios para prestar los servicios, y sobre sus relaciones.', 'Keep the information about configuration items needed to deliver services, and the relationships among them.'],
  roles: {
    'configuration-manager': ['Gestor de Configuración', 'Configuration Manager'],
  },
  records: [
    recordType({ model: ci, lifecycle: ciMoves, access: ciAccess, words: draft(ci, ciMoves) }),
    recordType({ model: baseline, lifecycle: baselineMoves, access: ciAccess, words: draft(baseline, baselineMoves) }),
    recordType({ model: verificationRun, lifecycle: verificationRunMoves, access: verificationRunAccess, words: draft(verificationRun, verificationRunMoves) }),
    recordType({ model: cmsError, lifecycle: cmsErrorMoves, access: cmsErrorAccess, words: draft(cmsError, cmsErrorMoves) }),
    recordType({ model: asset, lifecycle: assetMoves, access: assetAccess, words: draft(asset, assetMoves) }),
    recordType({ model: softwareLicence, lifecycle: softwareLicenceMoves, access: ciAccess, words: draft(softwareLicence, softwareLicenceMoves) }),
  ],
})
