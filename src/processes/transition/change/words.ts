/** What people read about changes. */
import { recordWords } from '#kernel/process.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
import { levelWords } from '../../scales.ts'
import { changeMoves } from './lifecycle.ts'
import { change } from './model.ts'

const { backout, category, cis, description, externalId, kind, service } = phrases

export const changeWords = recordWords(change, changeMoves, {
  one: ['Cambio', 'Change'],
  many: ['Cambios', 'Changes'],
  fields: {
    description,
    kind,
    size: ['Tamaño', 'Size'],
    risk: ['Riesgo', 'Risk'],
    category,
    service,
    cis,
    plan: ['Plan de implementación', 'Implementation plan'],
    backout,
    plannedStart: ['Inicio previsto', 'Planned start'],
    plannedEnd: ['Fin previsto', 'Planned end'],
    assessedBy: ['Lo evalúa', 'Assessed by'],
    decision: ['Decisión', 'Decision'],
    decisionReason: ['Motivo de la decisión', 'Reason for the decision'],
    decidedAt: ['Decidido el', 'Decided at'],
    implementedAt: ['Implementado el', 'Implemented at'],
    successful: ['Con éxito', 'Successful'],
    review: ['Revisión post-implementación', 'Post-implementation review'],
    externalId,
  },
  states: {
    new: ['Nuevo', 'New'],
    assessment: ['En evaluación', 'In assessment'],
    approved: ['Aprobado', 'Approved'],
    scheduled: ['Programado', 'Scheduled'],
    implementing: ['En implementación', 'Being implemented'],
    review: ['En revisión', 'In review'],
    closed: ['Cerrado', 'Closed'],
    rejected: ['Rechazado', 'Rejected'],
    cancelled: ['Cancelado', 'Cancelled'],
  },
  moves: {
    assess: ['Enviar a evaluación', 'Send for assessment'],
    approve: ['Aprobar', 'Approve'],
    reject: ['Rechazar', 'Reject'],
    schedule: ['Programar', 'Schedule'],
    implement: ['Empezar la implementación', 'Start the implementation'],
    finish: ['Terminar la implementación', 'Finish the implementation'],
    close: ['Cerrar', 'Close'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: {
    kind: { standard: ['Estándar', 'Standard'], normal: ['Normal', 'Normal'], emergency: ['De emergencia', 'Emergency'] },
    size: { minor: ['Menor', 'Minor'], significant: ['Significativo', 'Significant'], major: ['Mayor', 'Major'] },
    risk: levelWords,
    assessedBy: { manager: ['El Gestor de Cambios', 'The Change Manager'], cab: ['El CAB', 'The CAB'], ecab: ['El ECAB', 'The ECAB'] },
    decision: { approved: ['Aprobado', 'Approved'], rejected: ['Rechazado', 'Rejected'] },
  },
  sections: {
    ...sections,
    what: ['Qué se cambia', 'What is changed'],
    plan: ['Plan', 'Plan'],
    decision: ['Decisión', 'Decision'],
    review: ['Revisión', 'Review'],
  },
  help: {
    kind: [
      'Estándar: conocido y de poco riesgo. De emergencia: no puede esperar',
      'Standard: known and of little risk. Emergency: it cannot wait',
    ],
    assessedBy: ['Sale del tipo y del tamaño', 'Follows from kind and size'],
    backout: ['Cómo se vuelve atrás si sale mal', 'How to return if it goes wrong'],
    successful: ['Se logró lo previsto sin perturbaciones', 'It did what was planned without disruption'],
    externalId: externalIdHelp,
  },
  empty: ['Registre una solicitud de cambio antes de tocar lo que otros usan', 'Log a request for change before you touch what others use'],
})
