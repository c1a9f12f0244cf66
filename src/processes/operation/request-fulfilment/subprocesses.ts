/** Request fulfilment as guided work. The map gives it no subprocesses: these are ours, by the names that ITIL gives them. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'incident-manager'
const of = 'service-request'

export const requestFulfilmentSubprocesses: Readonly<Record<string, Subprocess>> = {
  'request-support': {
    words: ['Soporte al Cumplimiento de la Solicitud', 'Request Fulfilment Support'],
    owner,
    of: 'offering',
    runs: { field: 'state', is: 'draft' },
    ours: true,
    checklist: [
      ['Diga qué se ofrece, a quién y en cuánto tiempo', 'Say what is offered, to whom and in what time'],
      ['Escriba los pasos para cumplirlo', 'Write the steps to fulfil it'],
      ['Decida si necesita aprobación', 'Decide whether it needs an approval'],
      ['Pruebe el formulario como quien lo pide', 'Try the form as the one who asks'],
    ],
  },
  'request-logging': {
    words: ['Registro y Categorización de Solicitudes', 'Request Logging and Categorisation'],
    owner,
    of,
    runs: { field: 'phase', is: 'new' },
    ours: true,
    checklist: [
      ['Compruebe que es una solicitud y no un incidente', 'Check that it is a request and no incident'],
      ['Compruebe que el formulario está completo', 'Check that the form is complete'],
      ['Mire si la aprobación está en camino', 'See whether the approval is on its way'],
    ],
    opens: ['approval', 'incident'],
  },
  'request-execution': {
    words: ['Ejecución de Solicitudes', 'Request Model Execution'],
    owner,
    of,
    runs: { field: 'state', in: ['approved', 'fulfilment'] },
    ours: true,
    checklist: [
      ['Reparta las tareas', 'Share out the tasks'],
      ['Haga los pasos de la oferta', "Do the offering's steps"],
      ['Si hay que cambiar algo, presente una solicitud de cambio', 'If something must be changed, submit a request for change'],
      ['Anote lo entregado', 'Note what was delivered'],
    ],
    opens: ['fulfilment-task', 'change', 'access-request'],
  },
  'request-monitoring': {
    words: ['Monitorización y Escalado de Solicitudes', 'Request Monitoring and Escalation'],
    owner,
    of,
    runs: { field: 'phase', in: ['active', 'waiting'] },
    ours: true,
    checklist: [
      ['Mire las que se acercan a lo prometido', 'Look at those that near what was promised'],
      ['Recuerde las aprobaciones pendientes', 'Remind of pending approvals'],
      ['Avise a quien espera antes de que pregunte', 'Tell those who wait before they ask'],
    ],
  },
  'request-closure': {
    words: ['Cierre y Evaluación de Solicitudes', 'Request Closure and Evaluation'],
    owner,
    of,
    runs: { field: 'state', is: 'fulfilled' },
    ours: true,
    checklist: [
      ['Confirme con quien la pidió', 'Confirm with the one who asked'],
      ['Compruebe que costo y activos quedaron anotados', 'Check that cost and assets were noted'],
      ['Pregunte cómo fue', 'Ask how it was'],
    ],
    opens: ['survey-response'],
  },
}
