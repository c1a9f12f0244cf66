/** The texts of Service Catalogue Management, in Spanish. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const es: RoomTexts = {
  name: 'Gestión del Catálogo de Servicios',
  purpose: 'Mantener un único catálogo, exacto y al día, de todos los servicios operativos y de los que están por ofrecerse.',
  roles: { 'service-catalogue-manager': 'Gestor del Catálogo de Servicios' },
  records: {
    service: {
      name: ['Servicio', 'Servicios'],
      fields: {
        parent: 'Parte del servicio',
        customers: 'Clientes',
        calendar: 'Calendario',
        pricePer: 'Precio por',
        initiative: 'Iniciativa estratégica',
        enteredPipelineAt: 'En el portafolio desde',
        launchedAt: 'Operativo desde',
        retiredAt: 'Retirado el',
        confirmedAt: 'Ficha confirmada el',
        confirmedBy: 'Ficha confirmada por',
      },
      states: { pipeline: 'En preparación', operational: 'Operativo', retiring: 'En retirada' },
      moves: {
        launch: 'Poner en operación',
        confirm: 'Confirmar la ficha',
        phaseOut: 'Iniciar la retirada',
        keep: 'Mantener en operación',
        restore: 'Volver a ofrecer',
      },
      sections: { price: 'Precio' },
      help: {
        kind: 'De negocio: lo que el cliente conoce y contrata. De soporte: lo que lo sostiene por dentro',
        criticality: 'Cuánto depende de él el negocio; influye en la prioridad de las alertas',
        supportTeam: 'A este equipo llegan sus incidentes si nadie dice otra cosa',
        initiative: 'De qué iniciativa viene; sin ella cuenta como no planeado',
        calendar: 'Las horas en que se presta',
        confirmedAt: 'Cuándo dijo alguien por última vez que la ficha es cierta',
      },
      choices: { kind: { business: 'De negocio', supporting: 'De soporte' } },
      empty: 'Cree su primer servicio: lo que sus usuarios echarían de menos si fallara',
    },
    offering: {
      name: ['Oferta del catálogo', 'Ofertas del catálogo'],
      fields: { fulfilledBy: 'La cumple el equipo', deliveredWithin: 'Se entrega en', pricePer: 'Precio por' },
      states: { offered: 'Ofrecida' },
      moves: { offer: 'Ofrecer' },
      sections: { price: 'Precio', fulfilment: 'Cumplimiento' },
      help: { deliveredWithin: 'Lo que se promete a quien la pide', steps: 'Qué hay que hacer para cumplirla, paso a paso' },
      choices: { kind: { request: 'Solicitud', access: 'Acceso' } },
      empty: 'Cree una oferta de un servicio: algo que sus usuarios puedan pedir',
    },
  },
  subprocesses: {
    'catalogue-entry': [
      'Alta en el Catálogo',
      'Describa el servicio con las palabras del cliente',
      'Nombre responsable, equipo y horario',
      'Una el servicio con lo que lo sostiene',
      'Compruebe que tiene un acuerdo antes de ponerlo en operación',
    ],
    'catalogue-confirmation': [
      'Confirmación del Catálogo',
      'Pregunte al responsable si la ficha es cierta',
      'Compare lo que dice con los incidentes y los cambios recientes',
      'Confirme la ficha, o corríjala y confírmela',
    ],
    'offering-design': [
      'Diseño de Ofertas',
      'Diga qué recibe quien la pide, y cuándo',
      'Diga quién la cumple y con qué pasos',
      'Decida si necesita aprobación y qué cuesta',
    ],
  },
  kpis: {
    'confirmed-entries': [
      'Fichas confirmadas',
      'Servicios en operación al final de P cuya ficha confirmó alguien en P, sobre todos los que están en operación',
    ],
    'services-with-owner': [
      'Servicios con responsable y equipo',
      'Servicios en operación al final de P que tienen responsable y equipo de soporte',
    ],
    'offerings-on-offer': ['Ofertas del catálogo', 'Ofertas que hoy se pueden pedir y que ya estaban registradas al final de P'],
  },
}
