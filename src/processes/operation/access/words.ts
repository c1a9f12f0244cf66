/** What people read about roles, profiles, requests, grants and reviews of access. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { phrases, sections } from '../../phrases.ts'
import { levelWords } from '../../scales.ts'
import { accessGrantMoves, accessProfileMoves, accessRequestMoves, accessReviewMoves, userRoleMoves } from './lifecycle.ts'
import { accessGrant, accessProfile, accessRequest, accessReview, userRole } from './model.ts'

const { ci, description, kind, owner, service } = phrases
const profile = ['Perfil de acceso', 'Access profile'] as const
const role = ['Rol de usuario', 'User role'] as const
const who = ['Persona', 'Person'] as const
const reason = ['Motivo', 'Reason'] as const

export const userRoleWords = recordWords(userRole, userRoleMoves, {
  ...inForceWords,
  one: role,
  many: ['Roles de usuario', 'User roles'],
  fields: { description, owner, profiles: ['Perfiles de acceso', 'Access profiles'] },
  empty: ['Describa qué hace cada puesto y qué perfiles necesita', 'Describe what each position does and which profiles it needs'],
})

export const accessProfileWords = recordWords(accessProfile, accessProfileMoves, {
  ...inForceWords,
  one: profile,
  many: ['Perfiles de acceso', 'Access profiles'],
  fields: {
    rights: ['Derechos', 'Rights'],
    service,
    ci,
    risk: ['Riesgo', 'Risk'],
    approver: ['Quién aprueba', 'Approver'],
    excludes: ['Incompatible con', 'Excludes'],
    longest: ['Duración máxima', 'Longest time'],
  },
  choices: { risk: levelWords },
  help: { excludes: ['Nadie debe tener ambos a la vez', 'Nobody should hold both at once'] },
  empty: ['Reúna en perfiles los derechos que se dan juntos', 'Gather the rights that are given together in profiles'],
})

export const accessRequestWords = recordWords(accessRequest, accessRequestMoves, {
  one: ['Solicitud de acceso', 'Access request'],
  many: ['Solicitudes de acceso', 'Access requests'],
  fields: {
    kind,
    person: who,
    profile,
    role,
    reason,
    until: ['Hasta', 'Until'],
    request: ['Solicitud de servicio', 'Service request'],
    verified: ['Identidad comprobada', 'Identity checked'],
    conflictAccepted: ['Por qué se acepta el conflicto', 'Why the conflict is accepted'],
    resolution: ['Resolución', 'Resolution'],
    doneAt: ['Ejecutada el', 'Done at'],
  },
  states: {
    new: ['Nueva', 'New'],
    verification: ['En comprobación', 'Being verified'],
    approval: ['Pendiente de aprobación', 'Waiting for approval'],
    approved: ['Aprobada', 'Approved'],
    done: ['Ejecutada', 'Done'],
    rejected: ['Rechazada', 'Rejected'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: {
    verify: ['Comprobar', 'Verify'],
    ask: ['Pedir aprobación', 'Ask for approval'],
    approve: ['Aprobar', 'Approve'],
    reject: ['Rechazar', 'Reject'],
    carryOut: ['Ejecutar', 'Carry out'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: { kind: { grant: ['Dar acceso', 'Grant'], revoke: ['Retirar acceso', 'Revoke'] } },
  sections: { ...sections, what: ['Qué se pide', 'What is asked for'], decision: ['Decisión', 'Decision'] },
  help: { until: ['Vacío: sin fecha de fin', 'Empty: without an end'] },
  empty: ['Pida aquí un acceso, o su retirada', 'Ask here for access, or for its withdrawal'],
})

export const accessGrantWords = recordWords(accessGrant, accessGrantMoves, {
  one: ['Acceso', 'Access grant'],
  many: ['Accesos', 'Access grants'],
  fields: {
    person: who,
    profile,
    role,
    request: ['Solicitud de acceso', 'Access request'],
    expiresOn: ['Vence el', 'Expires on'],
    confirmedAt: ['Confirmado el', 'Confirmed at'],
    revokedAt: ['Retirado el', 'Revoked at'],
    reason,
  },
  states: {
    active: ['En vigor', 'In force'],
    suspended: ['Suspendido', 'Suspended'],
    expired: ['Vencido', 'Expired'],
    revoked: ['Retirado', 'Revoked'],
  },
  moves: {
    confirm: ['Confirmar', 'Confirm'],
    suspend: ['Suspender', 'Suspend'],
    restore: ['Restablecer', 'Restore'],
    expire: ['Dar por vencido', 'Mark as expired'],
    revoke: ['Retirar', 'Revoke'],
  },
  empty: ['Los accesos nacen de solicitudes ejecutadas', 'Grants come from requests that were carried out'],
})

export const accessReviewWords = recordWords(accessReview, accessReviewMoves, {
  ...carriedOutWords,
  one: ['Revisión de accesos', 'Access review'],
  many: ['Revisiones de accesos', 'Access reviews'],
  fields: {
    ...carriedOutWords.fields,
    profile,
    role,
    scope: ['Alcance', 'Scope'],
    checked: ['Accesos revisados', 'Grants checked'],
    withdrawn: ['Accesos retirados', 'Grants withdrawn'],
    findings: ['Observaciones', 'Findings'],
  },
  empty: ['Revise con regularidad quién sigue necesitando qué', 'Review regularly who still needs what'],
})
