/** What people read about problems and known errors. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
import { priorityWords } from '../../scales.ts'
import { knownErrorMoves, majorProblemReviewMoves, problemEventMoves, problemMoves, rootCauseAnalysisMoves } from './lifecycle.ts'
import { knownError, majorProblemReview, problem, problemEvent, rootCauseAnalysis } from './model.ts'

const { category, cause, ci, description, effort, externalId, incident, priority, resolution, resolvedAt, service, workaround } = phrases
const theProblem = phrases.problem

export const problemWords = recordWords(problem, problemMoves, {
  one: ['Problema', 'Problem'],
  many: ['Problemas', 'Problems'],
  fields: {
    description,
    origin: ['Origen', 'Origin'],
    priority,
    major: ['Problema grave', 'Major problem'],
    category,
    service,
    ci,
    raisedFrom: ['Registrado por el incidente', 'Raised from the incident'],
    release: ['Edición', 'Release'],
    cause,
    workaround,
    change: ['Cambio que lo elimina', 'Change that removes it'],
    resolution,
    firstIncidentAt: ['Primer incidente', 'First incident'],
    identifiedAt: ['Identificado el', 'Identified at'],
    resolvedAt,
    effort,
    externalId,
  },
  states: {
    new: ['Nuevo', 'New'],
    analysis: ['En análisis', 'In analysis'],
    'known-error': ['Error conocido', 'Known error'],
    resolved: ['Resuelto', 'Resolved'],
    closed: ['Cerrado', 'Closed'],
    cancelled: ['Cancelado', 'Cancelled'],
  },
  moves: {
    analyse: ['Analizar', 'Analyse'],
    identify: ['Declarar error conocido', 'Declare a known error'],
    tellWorkaround: ['Comunicar la solución temporal', 'Tell the workaround'],
    requestChange: ['Pedir el cambio', 'Request the change'],
    resolve: ['Resolver', 'Resolve'],
    reopen: ['Reabrir', 'Reopen'],
    close: ['Cerrar', 'Close'],
    cancel: ['Cancelar', 'Cancel'],
  },
  choices: { origin: { reactive: ['Reactivo', 'Reactive'], proactive: ['Proactivo', 'Proactive'] }, priority: priorityWords },
  sections: { ...sections, analysis: ['Análisis', 'Analysis'] },
  help: {
    origin: [
      'Reactivo: lo mostraron incidentes. Proactivo: se encontró antes de que doliera',
      'Reactive: incidents showed it. Proactive: it was found before it hurt',
    ],
    cause: ['La causa raíz, cuando se conoce', 'The root cause, once known'],
    workaround: ['Cómo seguir trabajando hasta que desaparezca', 'How to go on working until it is gone'],
    identifiedAt: ['Cuándo se conoció la causa', 'When the cause became known'],
    externalId: externalIdHelp,
  },
  empty: [
    'Registre un problema cuando un incidente se repita o no se sepa por qué ocurrió',
    'Log a problem when an incident comes again or nobody knows why it happened',
  ],
})

export const knownErrorWords = recordWords(knownError, knownErrorMoves, {
  one: ['Error conocido', 'Known error'],
  many: ['Errores conocidos', 'Known errors'],
  fields: { symptoms: ['Síntomas', 'Symptoms'], cause, workaround, problem: theProblem, service, category },
  states: { draft: ['Borrador', 'Draft'], published: ['Publicado', 'Published'], retired: ['Retirado', 'Retired'] },
  moves: { publish: ['Publicar', 'Publish'], retire: ['Retirar', 'Retire'] },
  help: {
    symptoms: [
      'Lo que ve quien lo sufre; por esto lo encontrará la primera línea',
      'What those who suffer it see; first line will find it by this',
    ],
  },
  empty: [
    'Publique aquí las soluciones temporales, para que la primera línea ayude al momento',
    'Publish workarounds here, so that first line can help at once',
  ],
})

export const rootCauseAnalysisWords = recordWords(rootCauseAnalysis, rootCauseAnalysisMoves, {
  one: ['Análisis de causa raíz', 'Root cause analysis'],
  many: ['Análisis de causa raíz', 'Root cause analyses'],
  fields: {
    problem: theProblem,
    method: ['Método', 'Method'],
    effect: ['Qué ocurrió', 'What happened'],
    why1: ['Primer porqué', 'First why'],
    why2: ['Segundo porqué', 'Second why'],
    why3: ['Tercer porqué', 'Third why'],
    why4: ['Cuarto porqué', 'Fourth why'],
    why5: ['Quinto porqué', 'Fifth why'],
    people: ['Personas', 'People'],
    process: ['Procesos', 'Processes'],
    technology: ['Tecnología', 'Technology'],
    environment: ['Entorno', 'Environment'],
    supplier: ['Suministradores', 'Suppliers'],
    measurement: ['Medición', 'Measurement'],
    rootCause: ['Causa raíz', 'Root cause'],
    concludedAt: ['Concluido el', 'Concluded at'],
  },
  states: { open: ['Abierto', 'Open'], concluded: ['Concluido', 'Concluded'], dropped: ['Abandonado', 'Dropped'] },
  moves: { conclude: ['Concluir', 'Conclude'], drop: ['Abandonar', 'Drop'] },
  choices: {
    method: { 'five-whys': ['Cinco porqués', 'Five whys'], ishikawa: ['Ishikawa', 'Ishikawa'], timeline: ['Línea de tiempo', 'Time line'] },
  },
  sections: {
    ...sections,
    what: ['Qué se analiza', 'What is analysed'],
    whys: ['Cinco porqués', 'Five whys'],
    branches: ['Ramas de Ishikawa', 'Branches of Ishikawa'],
    resolution: ['Conclusión', 'Conclusion'],
  },
  help: {
    why1: ['¿Por qué ocurrió?', 'Why did it happen?'],
    why2: ['¿Y eso, por qué?', 'And why that?'],
    rootCause: ['Al concluir pasa al problema', 'On concluding it goes to the problem'],
  },
  empty: ['Abra un análisis cuando la causa no esté clara', 'Open an analysis when the cause is not clear'],
})

export const problemEventWords = recordWords(problemEvent, problemEventMoves, {
  one: ['Suceso de la línea de tiempo', 'Time line event'],
  many: ['Línea de tiempo', 'Time line'],
  fields: {
    problem: theProblem,
    happenedAt: ['Ocurrió el', 'Happened at'],
    what: ['Qué ocurrió', 'What happened'],
    ci,
    incident,
    change: phrases.change,
    source: ['Cómo se sabe', 'How it is known'],
  },
  states: { noted: ['Anotado', 'Noted'] },
  moves: {},
  choices: { source: { observed: ['Observado', 'Observed'], log: ['Registro', 'Log'], told: ['Contado', 'Told'] } },
  empty: ['Anote qué ocurrió y cuándo', 'Note what happened and when'],
})

export const majorProblemReviewWords = recordWords(majorProblemReview, majorProblemReviewMoves, {
  ...carriedOutWords,
  one: ['Revisión de problema grave', 'Major problem review'],
  many: ['Revisiones de problemas graves', 'Major problem reviews'],
  fields: {
    ...carriedOutWords.fields,
    problem: theProblem,
    wentWell: ['Qué fue bien', 'What went well'],
    wentBadly: ['Qué fue mal', 'What went badly'],
    prevention: ['Cómo evitar que se repita', 'How to prevent it'],
  },
  empty: ['Se abren al resolver un problema grave', 'They open when a major problem is resolved'],
})
