/** What people read about the directory. */
import { recordWords } from '#kernel/process.ts'
import { inUseWords } from '../../in-use.ts'
import { externalIdHelp, phrases } from '../../phrases.ts'
import {
  calendarMoves,
  categoryMoves,
  membershipMoves,
  organisationMoves,
  personMoves,
  roleGrantMoves,
  siteMoves,
  teamMoves,
} from './lifecycle.ts'
import { calendar, category, membership, organisation, person, roleGrant, site, team } from './model.ts'

const { email, externalId, kind, zone, site: place } = phrases

export const organisationWords = recordWords(organisation, organisationMoves, {
  ...inUseWords,
  one: ['Organización', 'Organisation'],
  many: ['Organizaciones', 'Organisations'],
  fields: { kind, parent: ['Pertenece a', 'Part of'], email, externalId, zone },
  choices: { kind: { internal: ['Interna', 'Internal'], customer: ['Cliente', 'Customer'], supplier: ['Suministrador', 'Supplier'] } },
  help: {
    parent: ['La organización mayor de la que forma parte', 'The larger organisation that it belongs to'],
    zone: [
      'Por ejemplo Europe/Madrid; en ella se leen sus fechas e informes',
      'For example Europe/Madrid; its dates and reports are read in it',
    ],
    externalId: externalIdHelp,
  },
  empty: ['Cree la primera organización: la propia', 'Create the first organisation: your own'],
})

export const personWords = recordWords(person, personMoves, {
  ...inUseWords,
  one: ['Persona', 'Person'],
  many: ['Personas', 'People'],
  fields: {
    email,
    phone: ['Teléfono', 'Phone'],
    language: ['Idioma', 'Language'],
    manager: ['Superior', 'Manager'],
    site: place,
    vip: ['Persona clave (VIP)', 'Key person (VIP)'],
    externalId,
  },
  choices: { language: { es: ['Español', 'Spanish'], en: ['Inglés', 'English'] } },
  help: {
    vip: ['Sus asuntos se destacan en las listas de trabajo', 'Their matters stand out in work lists'],
    email: ['Con él inicia sesión y recibe los avisos', 'Used to sign in and to receive notices'],
    externalId: externalIdHelp,
  },
  empty: [
    'Cree personas, impórtelas o conecte el directorio de su empresa',
    "Create people, import them or connect your company's directory",
  ],
})

export const teamWords = recordWords(team, teamMoves, {
  ...inUseWords,
  one: ['Equipo', 'Team'],
  many: ['Equipos', 'Teams'],
  fields: {
    email,
    lead: ['Jefe de equipo', 'Team lead'],
    line: ['Línea de soporte', 'Support line'],
    purpose: ['Cometido', 'Purpose'],
    externalId,
  },
  choices: { line: { first: ['Primera', 'First'], second: ['Segunda', 'Second'], third: ['Tercera', 'Third'] } },
  help: {
    line: [
      'En qué línea atiende: la primera recibe, las demás resuelven lo que se les escala',
      'Where it stands: first line receives, the others solve what is escalated',
    ],
    externalId: externalIdHelp,
  },
  empty: [
    'Cree un equipo y añada sus miembros; a los equipos se asigna el trabajo',
    'Create a team and add its members; work is assigned to teams',
  ],
})

export const membershipWords = recordWords(membership, membershipMoves, {
  ...inUseWords,
  one: ['Pertenencia a un equipo', 'Team membership'],
  many: ['Pertenencias a equipos', 'Team memberships'],
  fields: { person: ['Persona', 'Person'], of: ['Equipo', 'Team'] },
  empty: ['Diga qué personas forman cada equipo', 'Say which people are in each team'],
})

export const roleGrantWords = recordWords(roleGrant, roleGrantMoves, {
  ...inUseWords,
  one: ['Asignación de rol', 'Role grant'],
  many: ['Asignaciones de roles', 'Role grants'],
  fields: { role: ['Rol', 'Role'], person: ['A la persona', 'To the person'], toTeam: ['Al equipo', 'To the team'] },
  help: {
    role: [
      'Un rol del mapa de procesos, como incident-manager, o uno común, como agent',
      'A role of the process map, such as incident-manager, or a common one, such as agent',
    ],
    toTeam: ['Lo tienen todos sus miembros, también los que lleguen después', 'All its members have it, those who join later too'],
  },
  empty: [
    'Dé roles a personas o equipos; sin rol, una persona solo puede pedir',
    'Grant roles to people or teams; without one a person can only make requests',
  ],
})

export const siteWords = recordWords(site, siteMoves, {
  ...inUseWords,
  one: ['Lugar', 'Site'],
  many: ['Lugares', 'Sites'],
  fields: { address: ['Dirección', 'Address'], parent: ['Dentro de', 'Within'], externalId },
  help: {
    parent: ['El lugar mayor que lo contiene: planta, edificio, ciudad', 'The larger place that contains it: floor, building, city'],
    externalId: externalIdHelp,
  },
  empty: ['Cree las sedes, edificios y salas en los que trabaja', 'Create the premises, buildings and rooms where you work'],
})

export const categoryWords = recordWords(category, categoryMoves, {
  ...inUseWords,
  one: ['Categoría', 'Category'],
  many: ['Categorías', 'Categories'],
  fields: { purpose: ['Sirve como', 'Serves as'], parent: ['Categoría superior', 'Parent category'], externalId },
  choices: {
    purpose: { category: ['Categoría', 'Category'], symptom: ['Síntoma', 'Symptom'], closure: ['Código de cierre', 'Closure code'] },
  },
  help: {
    purpose: ['En qué campo de los registros se ofrece', 'The field of the records in which it is offered'],
    externalId: externalIdHelp,
  },
  empty: [
    'Cree pocas categorías y claras: por ellas se informa y se encuentra lo repetido',
    'Create few and clear categories: reports and repeated matters go by them',
  ],
})

export const calendarWords = recordWords(calendar, calendarMoves, {
  ...inUseWords,
  one: ['Calendario', 'Calendar'],
  many: ['Calendarios', 'Calendars'],
  fields: {
    zone,
    hours: ['Horario', 'Hours'],
    holidays: ['Festivos de', 'Holidays of'],
    daysOff: ['Otros días libres', 'Further days off'],
  },
  help: {
    hours: ['Las horas de cada día en que corren los relojes', 'The hours of each day in which clocks run'],
    holidays: ['País, o país y región: ES, ES-MD', 'Country, or country and region: ES, ES-MD'],
    daysOff: ['Una fecha (2026-12-24) y su nombre', 'A date (2026-12-24) and its name'],
  },
  empty: [
    'Cree el calendario de su horario de servicio; los objetivos se cuentan en él',
    'Create the calendar of your service hours; targets are counted in it',
  ],
})
