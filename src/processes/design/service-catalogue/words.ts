/** What people read about services and what can be asked of them. */
import { recordWords } from '#kernel/process.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
import { criticalityWords } from '../../scales.ts'
import { offeringMoves, serviceMoves } from './lifecycle.ts'
import { offering, service } from './model.ts'

const { calendar, criticality, customers, description, externalId, initiative, kind, owner, price, pricePer, steps, supportTeam } = phrases
const pricePerWords = { use: ['Uso', 'Use'], user: ['Usuario', 'User'], month: ['Mes', 'Month'], year: ['Año', 'Year'] } as const

export const serviceWords = recordWords(service, serviceMoves, {
  one: ['Servicio', 'Service'],
  many: ['Servicios', 'Services'],
  fields: {
    description,
    kind,
    criticality,
    parent: ['Parte del servicio', 'Part of the service'],
    owner,
    supportTeam,
    customers,
    calendar,
    price,
    pricePer,
    initiative,
    enteredPipelineAt: ['En el portafolio desde', 'In the portfolio since'],
    launchedAt: ['Operativo desde', 'Operational since'],
    retiredAt: ['Retirado el', 'Retired at'],
    confirmedAt: ['Ficha confirmada el', 'Entry confirmed at'],
    confirmedBy: ['Ficha confirmada por', 'Entry confirmed by'],
    externalId,
  },
  states: {
    pipeline: ['En preparación', 'In the pipeline'],
    operational: ['Operativo', 'Operational'],
    retiring: ['En retirada', 'Being retired'],
    retired: ['Retirado', 'Retired'],
  },
  moves: {
    launch: ['Poner en operación', 'Put into operation'],
    confirm: ['Confirmar la ficha', 'Confirm the entry'],
    phaseOut: ['Iniciar la retirada', 'Begin to retire'],
    keep: ['Mantener en operación', 'Keep in operation'],
    retire: ['Retirar', 'Retire'],
    restore: ['Volver a ofrecer', 'Offer again'],
  },
  choices: {
    kind: { business: ['De negocio', 'Business'], supporting: ['De soporte', 'Supporting'] },
    criticality: criticalityWords,
    pricePer: pricePerWords,
  },
  sections,
  help: {
    kind: [
      'De negocio: lo que el cliente conoce y contrata. De soporte: lo que lo sostiene por dentro',
      'Business: what the customer knows and signs for. Supporting: what carries it inside',
    ],
    criticality: [
      'Cuánto depende de él el negocio; influye en la prioridad de las alertas',
      'How much the business depends on it; it weighs in the priority of alerts',
    ],
    supportTeam: [
      'A este equipo llegan sus incidentes si nadie dice otra cosa',
      'Its incidents go to this team unless somebody says otherwise',
    ],
    initiative: [
      'De qué iniciativa viene; sin ella cuenta como no planeado',
      'The initiative that it comes from; without one it counts as unplanned',
    ],
    calendar: ['Las horas en que se presta', 'The hours in which it is given'],
    confirmedAt: ['Cuándo dijo alguien por última vez que la ficha es cierta', 'When somebody last said that the entry is true'],
    externalId: externalIdHelp,
  },
  empty: [
    'Cree su primer servicio: lo que sus usuarios echarían de menos si fallara',
    'Create your first service: what your users would miss if it failed',
  ],
})

export const offeringWords = recordWords(offering, offeringMoves, {
  one: ['Oferta del catálogo', 'Catalogue offering'],
  many: ['Ofertas del catálogo', 'Catalogue offerings'],
  fields: {
    description,
    service: phrases.service,
    kind,
    fulfilledBy: ['La cumple el equipo', 'Fulfilled by'],
    needsApproval: ['Necesita aprobación', 'Needs approval'],
    deliveredWithin: ['Se entrega en', 'Delivered within'],
    price,
    pricePer,
    steps,
    externalId,
  },
  states: { draft: ['Borrador', 'Draft'], offered: ['Ofrecida', 'Offered'], withdrawn: ['Retirada', 'Withdrawn'] },
  moves: { offer: ['Ofrecer', 'Offer'], withdraw: ['Retirar', 'Withdraw'] },
  choices: {
    kind: { request: ['Solicitud', 'Request'], access: ['Acceso', 'Access'], information: ['Información', 'Information'] },
    pricePer: pricePerWords,
  },
  sections: { ...sections, fulfilment: ['Cumplimiento', 'Fulfilment'] },
  help: {
    deliveredWithin: ['Lo que se promete a quien la pide', 'What is promised to those who ask for it'],
    steps: ['Qué hay que hacer para cumplirla, paso a paso', 'What is to be done to fulfil it, step by step'],
    externalId: externalIdHelp,
  },
  empty: [
    'Cree una oferta de un servicio: algo que sus usuarios puedan pedir',
    'Create an offering of a service: something that your users can ask for',
  ],
})
