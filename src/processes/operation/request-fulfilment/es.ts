/** The texts of Request Fulfilment, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Cumplimiento de la Solicitud',
  purpose: 'Cumplir las solicitudes de servicio, la mayoría menores: un cambio de contraseña, información, un portátil nuevo.',
  roles: { 'incident-manager': 'Gestor de Incidentes' },
  records: {
    'service-request': {
      name: ['Solicitud de servicio', 'Solicitudes de servicio'],
      gender: 'f',
      fields: {
        offering: 'Oferta',
        answers: 'Formulario',
        recipient: 'Para quién',
        promisedFor: 'Prometida para',
        fulfilledAt: 'Cumplida el',
      },
      states: { fulfilment: 'En curso', waiting: 'En espera', fulfilled: 'Cumplida' },
      moves: { askAgain: 'Pedir aprobación de nuevo', hold: 'Poner en espera', fulfil: 'Dar por cumplida' },
      sections: { what: 'Qué se pide', terms: 'Condiciones' },
      help: { promisedFor: 'Sale del plazo de la oferta', needsApproval: 'Lo dice la oferta' },
      choices: { waitingFor: { requester: 'El solicitante', delivery: 'Una entrega' } },
      clocks: { fulfilment: 'Cumplimiento' },
      empty: 'Pida algo del catálogo',
    },
    'fulfilment-task': {
      name: ['Tarea de cumplimiento', 'Tareas de cumplimiento'],
      gender: 'f',
      empty: 'Las tareas se abren al empezar una solicitud',
    },
    approval: {
      name: ['Aprobación', 'Aprobaciones'],
      gender: 'f',
      fields: { accessRequest: 'Solicitud de acceso' },
      states: { asked: 'Pendiente', granted: 'Concedida', withdrawn: 'Retirada' },
      moves: { grant: 'Conceder' },
      help: { approver: 'Vacío: decide quien gestiona las solicitudes' },
      empty: 'Nada espera su decisión',
    },
  },
  subprocesses: {
    'request-support': [
      'Soporte al Cumplimiento de la Solicitud',
      'Diga qué se ofrece, a quién y en cuánto tiempo',
      'Escriba los pasos para cumplirlo',
      'Decida si necesita aprobación',
      'Pruebe el formulario como quien lo pide',
    ],
    'request-logging': [
      'Registro y Categorización de Solicitudes',
      'Compruebe que es una solicitud y no un incidente',
      'Compruebe que el formulario está completo',
      'Mire si la aprobación está en camino',
    ],
    'request-execution': [
      'Ejecución de Solicitudes',
      'Reparta las tareas',
      'Haga los pasos de la oferta',
      'Si hay que cambiar algo, presente una solicitud de cambio',
      'Anote lo entregado',
    ],
    'request-monitoring': [
      'Monitorización y Escalado de Solicitudes',
      'Mire las que se acercan a lo prometido',
      'Recuerde las aprobaciones pendientes',
      'Avise a quien espera antes de que pregunte',
    ],
    'request-closure': [
      'Cierre y Evaluación de Solicitudes',
      'Confirme con quien la pidió',
      'Compruebe que costo y activos quedaron anotados',
      'Pregunte cómo fue',
    ],
  },
  kpis: {
    requests: ['Cantidad de solicitudes', 'Solicitudes de servicio registradas en P, por oferta'],
    'fulfilment-time': [
      'Tiempo de cumplimiento',
      'Tiempo medio desde el registro hasta el cumplimiento de las solicitudes cumplidas en P; al lado, sin las esperas',
    ],
    'fulfilled-on-time': [
      'Solicitudes cumplidas a tiempo',
      'Solicitudes cumplidas en P antes de lo prometido por su oferta, sobre las que tenían promesa',
    ],
    'approval-time': ['Tiempo de aprobación', 'Tiempo medio hasta la decisión de las aprobaciones decididas en P'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('request-fulfilment', {
  decidedAlready: 'Usted ya concedió otra aprobación de esta solicitud.',
  waitsForApproval: 'La solicitud espera su aprobación.',
  approverDecides: 'Solo decide el aprobador indicado.',
  managerDecides: 'Decide un responsable: {roles}.',
  approvalGranted: 'Se concedió la aprobación {number}.',
  approvalRefused: 'Se denegó la aprobación {number}.',
})
