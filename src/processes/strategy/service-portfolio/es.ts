/** The texts of Service Portfolio Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión del Portafolio de Servicios',
  purpose: 'Decidir la estrategia para servir a los clientes, y desarrollar la oferta y las capacidades del proveedor.',
  roles: { 'service-portfolio-manager': 'Gestor del Portafolio de Servicios', 'it-steering-group': 'Consejo de Dirección de TI (ISG)' },
  records: {
    'strategic-initiative': {
      name: ['Iniciativa estratégica', 'Iniciativas estratégicas'],
      gender: 'f',
      fields: {
        plan: 'Plan estratégico',
        approvedAt: 'Aprobado el',
        endedAt: 'Terminado el',
        objective: 'Objetivo',
        launchedAt: 'En marcha desde',
        outcome: 'Qué se logró',
      },
      states: { launched: 'En marcha', stopped: 'Detenida' },
      moves: { launch: 'Poner en marcha', planService: 'Planear un servicio nuevo', stop: 'Detener' },
      help: { objective: 'Qué será distinto cuando se logre, y cómo se comprobará', plan: 'El plan del que forma parte, como 2026-2029' },
      empty: 'Registre una iniciativa: lo que el proveedor quiere lograr en los próximos años',
    },
    'business-case': {
      name: ['Caso de negocio', 'Casos de negocio'],
      fields: { initiative: 'Iniciativa estratégica' },
      moves: { revise: 'Revisar' },
      help: { options: 'También la de no hacer nada', estimatedBenefit: 'Lo que vale en dinero en los mismos años' },
      empty: 'Escriba un caso de negocio antes de gastar: qué cuesta y qué se gana',
    },
    'customer-relationship': {
      name: ['Relación con un cliente', 'Relaciones con clientes'],
      gender: 'f',
      fields: {
        endedAt: 'Terminado el',
        manager: 'Gestor de la relación',
        needs: 'Qué necesita',
        source: 'Procedencia',
        endReason: 'Por qué terminó',
        nextReview: 'Próxima revisión',
      },
      states: { prospect: 'Posible', current: 'Vigente', missed: 'No lograda' },
      moves: { begin: 'Empezar', review: 'Revisar', miss: 'Dar por no lograda' },
      help: { endReason: 'Con las palabras del cliente' },
      choices: { source: { external: 'Externa' } },
      empty: 'Registre a quién presta servicios, desde cuándo y quién lo atiende',
    },
  },
  subprocesses: {
    'strategy-assessment': [
      'Evaluación de la Estrategia del Servicio',
      'Escuche qué necesita el cliente hoy y dentro de tres años',
      'Compare con lo que ofrecen otros proveedores',
      'Anote fortalezas, debilidades y oportunidades de cada servicio',
      'Fije la próxima revisión de la relación',
    ],
    'strategy-definition': [
      'Definición de la Estrategia del Servicio',
      'Escriba el objetivo de modo que se pueda comprobar',
      'Diga a qué clientes y servicios sirve',
      'Escriba el caso de negocio con costo y beneficio',
      'Presente la iniciativa al consejo de dirección',
    ],
    'portfolio-update': [
      'Actualización del Portafolio de Servicios',
      'Compruebe que el servicio viene de una iniciativa aprobada',
      'Diga qué servicio sustituye o complementa',
      'Nombre responsable y clientes',
      'Avise al Gestor del Catálogo',
    ],
    'strategic-planning': [
      'Planificación Estratégica',
      'Ordene las iniciativas aprobadas por valor y urgencia',
      'Reserve presupuesto y personas',
      'Fije cuándo empieza y cuándo debe terminar',
      'Revise cada trimestre si el objetivo sigue siendo el mismo',
      'Al terminar, escriba qué se logró',
    ],
  },
  kpis: {
    'planned-new-services': [
      'Cantidad de nuevos servicios planeados',
      'Servicios que entran en preparación en P y vienen de una iniciativa o un plan estratégicos aprobados',
    ],
    'unplanned-new-services': [
      'Cantidad de nuevos servicios no planeados',
      'Servicios que entran en preparación o en el catálogo en P sin venir de una iniciativa aprobada',
    ],
    'strategic-initiatives': ['Cantidad de iniciativas estratégicas', 'Iniciativas estratégicas puestas en marcha en P'],
    'new-customers': ['Cantidad de clientes nuevos', 'Clientes cuya relación empezó en P'],
    'lost-customers': ['Cantidad de clientes perdidos', 'Clientes cuya relación terminó en P'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('service-portfolio', {
  caseMissing: 'Hace falta un caso de negocio aprobado.',
})
