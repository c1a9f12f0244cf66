/** The four subprocesses of service portfolio management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'service-portfolio-manager'

export const servicePortfolioSubprocesses: Readonly<Record<string, Subprocess>> = {
  'strategy-assessment': {
    words: ['Evaluación de la Estrategia del Servicio', 'Strategic Service Assessment'],
    owner,
    of: 'customer-relationship',
    runs: { field: 'phase', in: ['new', 'active'] },
    checklist: [
      ['Escuche qué necesita el cliente hoy y dentro de tres años', 'Hear what the customer needs today and in three years'],
      ['Compare con lo que ofrecen otros proveedores', 'Compare with what other providers offer'],
      ['Anote fortalezas, debilidades y oportunidades de cada servicio', 'Note strengths, weaknesses and opportunities of each service'],
      ['Fije la próxima revisión de la relación', 'Set the next review of the relationship'],
    ],
    opens: ['strategic-initiative'],
  },
  'strategy-definition': {
    words: ['Definición de la Estrategia del Servicio', 'Service Strategy Definition'],
    owner,
    of: 'strategic-initiative',
    runs: { field: 'state', is: 'proposed' },
    checklist: [
      ['Escriba el objetivo de modo que se pueda comprobar', 'Write the objective so that it can be checked'],
      ['Diga a qué clientes y servicios sirve', 'Say which customers and services it serves'],
      ['Escriba el caso de negocio con costo y beneficio', 'Write the business case with cost and benefit'],
      ['Presente la iniciativa al consejo de dirección', 'Present the initiative to the steering group'],
    ],
    opens: ['business-case'],
  },
  'portfolio-update': {
    words: ['Actualización del Portafolio de Servicios', 'Service Portfolio Update'],
    owner,
    of: 'service',
    runs: { field: 'state', in: ['pipeline', 'retiring'] },
    checklist: [
      ['Compruebe que el servicio viene de una iniciativa aprobada', 'Check that the service traces to an approved initiative'],
      ['Diga qué servicio sustituye o complementa', 'Say which service it replaces or completes'],
      ['Nombre responsable y clientes', 'Name owner and customers'],
      ['Avise al Gestor del Catálogo', 'Tell the Service Catalogue Manager'],
    ],
    opens: ['service'],
  },
  'strategic-planning': {
    words: ['Planificación Estratégica', 'Strategic Planning'],
    owner: 'it-steering-group',
    of: 'strategic-initiative',
    runs: { field: 'state', in: ['approved', 'launched'] },
    checklist: [
      ['Ordene las iniciativas aprobadas por valor y urgencia', 'Put the approved initiatives in order of value and urgency'],
      ['Reserve presupuesto y personas', 'Reserve budget and people'],
      ['Fije cuándo empieza y cuándo debe terminar', 'Set when it starts and when it is to end'],
      ['Revise cada trimestre si el objetivo sigue siendo el mismo', 'Review each quarter whether the objective is still the same'],
      ['Al terminar, escriba qué se logró', 'At the end write what was achieved'],
    ],
    opens: ['budget', 'service'],
  },
}
