/** What people read about templates, meetings, votes, freezes, hours and reviews of changes. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { phrases } from '../../phrases.ts'
import {
  cabMeetingMoves,
  changeTemplateMoves,
  changeVoteMoves,
  changeWindowMoves,
  freezeWindowMoves,
  postImplementationReviewMoves,
} from './boards.ts'
import { cabMeeting, changeTemplate, changeVote, changeWindow, freezeWindow, postImplementationReview } from './model.ts'

const { backout, category, change, cis, description, service, services, zone } = phrases
const reason = ['Motivo', 'Reason'] as const

export const changeTemplateWords = recordWords(changeTemplate, changeTemplateMoves, {
  one: ['Plantilla de cambio estándar', 'Standard change template'],
  many: ['Plantillas de cambios estándar', 'Standard change templates'],
  fields: {
    description,
    category,
    service,
    plan: ['Plan de implementación', 'Implementation plan'],
    backout,
    usualTime: ['Duración habitual', 'Usual time'],
    uses: ['Usos', 'Uses'],
    failures: ['Fallos', 'Failures'],
    decisionReason: ['Motivo de la decisión', 'Reason for the decision'],
    approvedAt: ['Aprobada el', 'Approved at'],
    approvedBy: ['Aprobada por', 'Approved by'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    proposed: ['Propuesta', 'Proposed'],
    approved: ['Aprobada', 'Approved'],
    withdrawn: ['Retirada', 'Withdrawn'],
  },
  moves: {
    propose: ['Proponer', 'Propose'],
    approve: ['Aprobar', 'Approve'],
    return: ['Devolver', 'Return'],
    withdraw: ['Retirar', 'Withdraw'],
  },
  help: { failures: ['Cuando falla demasiado se retira sola', 'When it fails too often it is withdrawn by itself'] },
  empty: ['Proponga como plantilla lo que siempre sale bien', 'Propose as a template what always goes well'],
})

export const cabMeetingWords = recordWords(cabMeeting, cabMeetingMoves, {
  one: ['Reunión del CAB', 'CAB meeting'],
  many: ['Reuniones del CAB', 'CAB meetings'],
  fields: {
    board: ['Comité', 'Board'],
    startsAt: ['Empieza el', 'Starts at'],
    length: ['Duración', 'Length'],
    every: ['Se repite cada', 'Repeated every'],
    agenda: ['Orden del día', 'Agenda'],
    members: ['Miembros', 'Members'],
    present: ['Presentes', 'Present'],
    minutes: ['Acta', 'Minutes'],
    heldAt: ['Celebrada el', 'Held at'],
  },
  states: {
    planned: ['Convocada', 'Planned'],
    running: ['En curso', 'Running'],
    held: ['Celebrada', 'Held'],
    cancelled: ['Cancelada', 'Cancelled'],
  },
  moves: { start: ['Empezar', 'Start'], hold: ['Dar por celebrada', 'Close the meeting'], cancel: ['Cancelar', 'Cancel'] },
  choices: { board: { cab: ['CAB', 'CAB'], ecab: ['ECAB', 'ECAB'] } },
  help: {
    agenda: ['Qué cambios se tratan, como un filtro', 'Which changes are treated, as a filter'],
    every: ['Al celebrarla se convoca la siguiente', 'When it was held the next is planned'],
  },
  empty: ['Convoque al comité con regularidad', 'Call the board regularly'],
})

export const changeVoteWords = recordWords(changeVote, changeVoteMoves, {
  one: ['Voto', 'Vote'],
  many: ['Votos', 'Votes'],
  fields: {
    change,
    meeting: ['Reunión del CAB', 'CAB meeting'],
    voter: ['Quién vota', 'Voter'],
    vote: ['Voto', 'Vote'],
    conflictOfInterest: ['Con interés propio', 'Conflict of interest'],
    reason,
  },
  states: { cast: ['Emitido', 'Cast'] },
  moves: {},
  choices: { vote: { for: ['A favor', 'For'], against: ['En contra', 'Against'], abstain: ['Abstención', 'Abstention'] } },
  help: { conflictOfInterest: ['Un voto con interés propio no cuenta', 'A vote with an interest of its own does not count'] },
  empty: ['Nadie ha votado', 'Nobody has voted'],
})

export const freezeWindowWords = recordWords(freezeWindow, freezeWindowMoves, {
  ...inForceWords,
  one: ['Congelación de cambios', 'Freeze window'],
  many: ['Congelaciones de cambios', 'Freeze windows'],
  fields: {
    reason,
    startsAt: ['Desde', 'Starts at'],
    endsAt: ['Hasta', 'Ends at'],
    services,
    cis,
    emergenciesToo: ['También las emergencias', 'Emergencies too'],
  },
  help: { services: ['Sin servicios ni elementos vale para todo', 'Without services and items it holds for everything'] },
  empty: ['Ponga aquí las fechas en que nada se toca', 'Put the days here on which nothing is touched'],
})

export const changeWindowWords = recordWords(changeWindow, changeWindowMoves, {
  ...inForceWords,
  one: ['Ventana de cambios', 'Change window'],
  many: ['Ventanas de cambios', 'Change windows'],
  fields: { services, cis, hours: ['Horario', 'Hours'], zone },
  help: { hours: ['Lo que nombra solo se toca a estas horas', 'What it names is touched in these hours only'] },
  empty: ['Diga a qué horas se puede tocar cada cosa', 'Say in which hours each thing may be touched'],
})

export const postImplementationReviewWords = recordWords(postImplementationReview, postImplementationReviewMoves, {
  ...carriedOutWords,
  one: ['Revisión post-implementación', 'Post implementation review'],
  many: ['Revisiones post-implementación', 'Post implementation reviews'],
  fields: {
    ...carriedOutWords.fields,
    change,
    achieved: ['Se logró lo previsto', 'It did what was planned'],
    incidents: ['Incidentes que siguieron', 'Incidents that followed'],
    actualCost: ['Costo real', 'Actual cost'],
    findings: ['Observaciones', 'Findings'],
    weakSpots: ['Puntos débiles', 'Weak spots'],
  },
  help: { incidents: ['Los que nombran este cambio como causa', 'Those that name this change as their cause'] },
  empty: ['Se abren al terminar un cambio', 'They open when a change is finished'],
})
