/** Access management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { accessGrantAccess, accessRequestAccess, accessReviewAccess, catalogueAccess } from './access.ts'
import { accessKpis } from './kpis.ts'
import { accessGrantMoves, accessProfileMoves, accessRequestMoves, accessReviewMoves, userRoleMoves } from './lifecycle.ts'
import { accessGrant, accessProfile, accessRequest, accessReview, userRole } from './model.ts'
import { accessSubprocesses } from './subprocesses.ts'
import { accessGrantWords, accessProfileWords, accessRequestWords, accessReviewWords, userRoleWords } from './words.ts'

export const accessRoom = process('access', {
  stage: 'operation',
  words: ['Gestión del Acceso', 'Access Management'],
  purpose: [
    'Dar a los usuarios autorizados el derecho a usar un servicio, y a nadie más, según las políticas de seguridad.',
    'Grant authorised users the right to use a service, and keep all others out, by the policies of security management.',
  ],
  roles: { 'access-manager': ['Gestor de Acceso', 'Access Manager'] },
  records: [
    recordType({ model: userRole, lifecycle: userRoleMoves, access: catalogueAccess, words: userRoleWords }),
    recordType({ model: accessProfile, lifecycle: accessProfileMoves, access: catalogueAccess, words: accessProfileWords }),
    recordType({ model: accessRequest, lifecycle: accessRequestMoves, access: accessRequestAccess, words: accessRequestWords }),
    recordType({ model: accessGrant, lifecycle: accessGrantMoves, access: accessGrantAccess, words: accessGrantWords }),
    recordType({ model: accessReview, lifecycle: accessReviewMoves, access: accessReviewAccess, words: accessReviewWords }),
  ],
  subprocesses: accessSubprocesses,
  kpis: accessKpis,
})
