/** What people read about requests, their tasks and approvals. */
import { recordWords } from '#kernel/process.ts'
import { phrases, sections } from '../../phrases.ts'
import { approvalMoves, fulfilmentTaskMoves, serviceRequestMoves } from './lifecycle.ts'
import { approval, fulfilmentTask, serviceRequest } from './model.ts'

const { change, description, effort, price, resolution, service, site } = phrases
const request = ['Solicitud', 'Request'] as const

export const serviceRequestWords = recordWords(serviceRequest, serviceRequestMoves, {
  one: ['Solicitud de servicio', 'Service request'],
  many: ['Solicitudes de servicio', 'Service requests'],
  fields: {
    offering: ['Oferta', 'Offering'],
    description,
    answers: ['Formulario', 'Form'],
    recipient: ['Para quién', 'For whom'],
    service,
    site,
    contact: ['Vía de contacto', 'Contact channel'],
    price,
    needsApproval: ['Necesita aprobación', 'Needs approval'],
    promisedFor: ['Prometida para', 'Promised for'],
    waitingFor: ['En espera de', 'Waiting for'],
    change,
    resolution,
    fulfilledAt: ['Cumplida el', 'Fulfilled at'],
    onTime: ['A tiempo', 'On time'],
    reopenings: ['Reaperturas', 'Reopenings'],
    effort,
  },
  states: {
    new: ['Nueva', 'New'],
    approved: ['Aprobada', 'Approved'],
    fulfilment: ['En curso', 'In fulfilment'],
    waiting: ['En espera', 'Waiting'],
    fulfilled: ['Cumplida', 'Fulfilled'],
    closed: ['Cerrada', 'Closed'],
    rejected: ['Rechazada', 'Rejected'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: {
    approve: ['Aprobar', 'Approve'],
    reject: ['Rechazar', 'Reject'],
    start: ['Empezar', 'Start'],
    hold: ['Poner en espera', 'Put on hold'],
    resume: ['Reanudar', 'Resume'],
    fulfil: ['Dar por cumplida', 'Fulfil'],
    reopen: ['Reabrir', 'Reopen'],
    close: ['Cerrar', 'Close'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: {
    contact: {
      phone: ['Teléfono', 'Phone'],
      email: ['Correo electrónico', 'Email'],
      portal: ['Portal', 'Portal'],
      chat: ['Chat', 'Chat'],
      'walk-in': ['En persona', 'Walk-in'],
    },
    waitingFor: {
      requester: ['El solicitante', 'The requester'],
      supplier: ['El suministrador', 'The supplier'],
      delivery: ['Una entrega', 'A delivery'],
      change: ['Un cambio', 'A change'],
    },
  },
  sections: { ...sections, what: ['Qué se pide', 'What is asked for'], terms: ['Condiciones', 'Terms'] },
  help: {
    promisedFor: ['Sale del plazo de la oferta', "Follows from the offering's time"],
    needsApproval: ['Lo dice la oferta', 'The offering says so'],
  },
  empty: ['Pida algo del catálogo', 'Ask for something from the catalogue'],
})

export const fulfilmentTaskWords = recordWords(fulfilmentTask, fulfilmentTaskMoves, {
  one: ['Tarea de cumplimiento', 'Fulfilment task'],
  many: ['Tareas de cumplimiento', 'Fulfilment tasks'],
  fields: { request, description, order: ['Orden', 'Order'], dueAt: ['Para', 'Due at'], effort, result: ['Resultado', 'Result'] },
  states: { 'to-do': ['Por hacer', 'To do'], doing: ['En curso', 'Doing'], done: ['Hecha', 'Done'], dropped: ['Descartada', 'Dropped'] },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], drop: ['Descartar', 'Drop'] },
  empty: ['Las tareas se abren al empezar una solicitud', 'Tasks open when a request is started'],
})

export const approvalWords = recordWords(approval, approvalMoves, {
  one: ['Aprobación', 'Approval'],
  many: ['Aprobaciones', 'Approvals'],
  fields: {
    request,
    accessRequest: ['Solicitud de acceso', 'Access request'],
    approver: ['Quién aprueba', 'Approver'],
    reason: ['Motivo', 'Reason'],
    decidedAt: ['Decidida el', 'Decided at'],
    decidedBy: ['Decidida por', 'Decided by'],
  },
  states: { asked: ['Pendiente', 'Asked'], granted: ['Concedida', 'Granted'], refused: ['Denegada', 'Refused'] },
  moves: { grant: ['Conceder', 'Grant'], refuse: ['Denegar', 'Refuse'] },
  help: { approver: ['Vacío: decide quien gestiona las solicitudes', 'Empty: whoever manages requests decides'] },
  empty: ['Nada espera su decisión', 'Nothing waits for your decision'],
})
