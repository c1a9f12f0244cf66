/** What people read about projects. */
import { recordWords } from '#kernel/process.ts'
import { phrases, sections } from '../../phrases.ts'
import {
  charterRevisionMoves,
  milestoneMoves,
  projectCharterMoves,
  projectMoves,
  projectTaskMoves,
  statusReportMoves,
} from './lifecycle.ts'
import { charterRevision, milestone, project, projectCharter, projectTask, statusReport } from './model.ts'

const { customer, description, effort, service } = phrases
const theProject = ['Proyecto', 'Project'] as const
const health = ['Salud', 'Health'] as const
const forecastEnd = ['Fin esperado', 'Expected end'] as const
const plannedEffort = ['Esfuerzo previsto', 'Planned effort'] as const
const risks = ['Riesgos', 'Risks'] as const
const healthWords = { green: ['Bien', 'Green'], amber: ['En riesgo', 'Amber'], red: ['Mal', 'Red'] } as const
const drop = ['Descartar', 'Drop'] as const
const dropped = ['Descartado', 'Dropped'] as const

export const projectWords = recordWords(project, projectMoves, {
  one: theProject,
  many: ['Proyectos', 'Projects'],
  fields: {
    description,
    release: ['Edición que entrega', 'Release that it delivers'],
    service,
    customer,
    plannedStart: ['Inicio previsto', 'Planned start'],
    plannedEnd: ['Fin previsto', 'Planned end'],
    forecastEnd,
    startedAt: ['Empezado el', 'Started at'],
    completedAt: ['Completado el', 'Completed at'],
    plannedCost: ['Costo previsto', 'Planned cost'],
    actualCost: ['Costo real', 'Actual cost'],
    expectedBenefit: ['Beneficio esperado', 'Expected benefit'],
    plannedEffort,
    actualEffort: ['Esfuerzo real', 'Actual effort'],
    resourceUse: ['Consumo de lo previsto', 'Use of what was planned'],
    withinResources: ['Dentro de lo previsto', 'Within what was planned'],
    charterSignedAt: ['Declaración firmada el', 'Charter signed at'],
    health,
    outcome: ['Resultado', 'Outcome'],
    lessons: ['Lecciones', 'Lessons'],
  },
  states: {
    proposed: ['Propuesto', 'Proposed'],
    planning: ['En planificación', 'In planning'],
    running: ['En marcha', 'Running'],
    'on-hold': ['Detenido', 'On hold'],
    completed: ['Completado', 'Completed'],
    closed: ['Cerrado', 'Closed'],
    cancelled: ['Cancelado', 'Cancelled'],
  },
  moves: {
    plan: ['Planificar', 'Plan'],
    start: ['Empezar', 'Start'],
    hold: ['Detener', 'Put on hold'],
    resume: ['Reanudar', 'Resume'],
    complete: ['Completar', 'Complete'],
    resumeWork: ['Seguir trabajando', 'Go on working'],
    close: ['Cerrar', 'Close'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: { health: healthWords },
  sections: {
    ...sections,
    what: ['Qué se quiere lograr', 'What is to be achieved'],
    time: ['Tiempo', 'Time'],
    resources: ['Recursos', 'Resources'],
    end: ['Fin', 'End'],
  },
  help: {
    plannedEnd: ['Lo acordado al empezar; no se mueve', 'What was agreed at the start; it does not move'],
    forecastEnd: ['Lo que se espera hoy', 'What is expected today'],
    actualEffort: ['Suma de las tareas hechas', 'The sum of the tasks done'],
    resourceUse: ['Costo y esfuerzo reales sobre los previstos, en media', 'Actual cost and effort over those planned, on average'],
    lessons: ['Qué haría igual y qué distinto la próxima vez', 'What you would do again and what otherwise next time'],
  },
  empty: ['Proponga un proyecto para lo que es mayor que un cambio', 'Propose a project for what is larger than a change'],
})

export const projectCharterWords = recordWords(projectCharter, projectCharterMoves, {
  one: ['Declaración de proyecto', 'Project charter'],
  many: ['Declaraciones de proyecto', 'Project charters'],
  fields: {
    project: theProject,
    goals: ['Metas', 'Goals'],
    scope: ['Alcance', 'Scope'],
    stakeholders: ['Interesados', 'Stakeholders'],
    risks,
    revision: ['Revisión', 'Revision'],
    signedAt: ['Firmada el', 'Signed at'],
    signedBy: ['Firmada por', 'Signed by'],
  },
  states: { draft: ['Borrador', 'Draft'], signed: ['Firmada', 'Signed'], superseded: ['Sustituida', 'Superseded'] },
  moves: { sign: ['Firmar', 'Sign'], supersede: ['Sustituir', 'Supersede'] },
  help: { scope: ['Qué entra y, sobre todo, qué no', 'What is in and, above all, what is not'] },
  empty: ['Escriba la declaración antes de empezar el proyecto', 'Write the charter before the project starts'],
})

export const charterRevisionWords = recordWords(charterRevision, charterRevisionMoves, {
  one: ['Revisión de declaración', 'Charter revision'],
  many: ['Revisiones de declaración', 'Charter revisions'],
  fields: {
    charter: ['Declaración de proyecto', 'Project charter'],
    project: theProject,
    what: ['Qué cambia', 'What changes'],
    reason: ['Motivo', 'Reason'],
    afterStart: ['Después del inicio', 'After the start'],
    agreedAt: ['Acordada el', 'Agreed at'],
  },
  states: { proposed: ['Propuesta', 'Proposed'], agreed: ['Acordada', 'Agreed'], refused: ['Rechazada', 'Refused'] },
  moves: { agree: ['Acordar', 'Agree'], refuse: ['Rechazar', 'Refuse'] },
  empty: ['Ninguna declaración ha cambiado', 'No charter has changed'],
})

export const milestoneWords = recordWords(milestone, milestoneMoves, {
  one: ['Hito', 'Milestone'],
  many: ['Hitos', 'Milestones'],
  fields: { project: theProject, plannedOn: ['Previsto para', 'Planned on'], reachedAt: ['Alcanzado el', 'Reached at'] },
  states: { planned: ['Previsto', 'Planned'], reached: ['Alcanzado', 'Reached'], dropped },
  moves: { reach: ['Dar por alcanzado', 'Mark as reached'], drop },
  empty: ['Ponga hitos: lo que se puede comprobar en una fecha', 'Set milestones: what can be checked on a day'],
})

export const projectTaskWords = recordWords(projectTask, projectTaskMoves, {
  one: ['Tarea de proyecto', 'Project task'],
  many: ['Tareas de proyecto', 'Project tasks'],
  fields: { project: theProject, milestone: ['Hito', 'Milestone'], description, dueOn: ['Para el', 'Due on'], plannedEffort, effort },
  states: { 'to-do': ['Por hacer', 'To do'], doing: ['En curso', 'Doing'], done: ['Hecha', 'Done'], dropped },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], drop },
  help: { effort: ['Tiempo de trabajo real; se suma en el proyecto', 'Time really worked; it adds up in the project'] },
  empty: ['Divida el proyecto en tareas', 'Divide the project into tasks'],
})

export const statusReportWords = recordWords(statusReport, statusReportMoves, {
  one: ['Informe de proyecto', 'Status report'],
  many: ['Informes de proyecto', 'Status reports'],
  fields: {
    project: theProject,
    health,
    achieved: ['Hecho', 'Achieved'],
    next: ['Lo que sigue', 'What is next'],
    risks,
    forecastEnd,
    publishedAt: ['Publicado el', 'Published at'],
  },
  states: { draft: ['Borrador', 'Draft'], published: ['Publicado', 'Published'] },
  moves: { publish: ['Publicar', 'Publish'] },
  choices: { health: healthWords },
  empty: ['Cuente cómo va, antes de que pregunten', 'Tell how it goes before they ask'],
})
