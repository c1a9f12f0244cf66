/** What people read about problems and known errors. */
import { recordWords } from '#kernel/process.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
import { priorityWords } from '../../scales.ts'
import { knownErrorMoves, problemMoves } from './lifecycle.ts'
import { knownError, problem } from './model.ts'

const { category, cause, ci, description, effort, externalId, priority, resolution, resolvedAt, service, workaround } = phrases

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
    cause,
    workaround,
    change: ['Cambio que lo elimina', 'Change that removes it'],
    resolution,
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
  fields: { symptoms: ['Síntomas', 'Symptoms'], cause, workaround, problem: phrases.problem, service, category },
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
