/** What people read about checks of initiatives and corrective actions. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { phrases } from '../../phrases.ts'
import { correctiveActionMoves, initiativeCheckMoves } from './lifecycle.ts'
import { correctiveAction, initiativeCheck } from './model.ts'

const initiative = ['Iniciativa de CSI', 'CSI initiative'] as const

export const initiativeCheckWords = recordWords(initiativeCheck, initiativeCheckMoves, {
  ...carriedOutWords,
  one: ['Verificación de iniciativa', 'Initiative check'],
  many: ['Verificaciones de iniciativas', 'Initiative checks'],
  fields: {
    ...carriedOutWords.fields,
    initiative,
    progress: ['Cómo va', 'Progress'],
    measured: ['Valor medido', 'Value measured'],
    findings: ['Observaciones', 'Findings'],
    correction: ['Qué hay que corregir', 'What is to be corrected'],
  },
  choices: {
    progress: {
      'on-track': ['Según lo previsto', 'On track'],
      'at-risk': ['En riesgo', 'At risk'],
      'off-track': ['Desviada', 'Off track'],
    },
  },
  empty: ['La primera se abre al lanzar una iniciativa', 'The first opens when an initiative is launched'],
})

export const correctiveActionWords = recordWords(correctiveAction, correctiveActionMoves, {
  one: ['Acción correctiva', 'Corrective action'],
  many: ['Acciones correctivas', 'Corrective actions'],
  fields: {
    initiative,
    check: ['Verificación', 'Check'],
    description: phrases.description,
    dueOn: ['Para el', 'Due on'],
    result: ['Resultado', 'Result'],
    doneAt: ['Hecha el', 'Done at'],
  },
  states: { open: ['Abierta', 'Open'], doing: ['En curso', 'Doing'], done: ['Hecha', 'Done'], dropped: ['Descartada', 'Dropped'] },
  moves: { start: ['Empezar', 'Start'], finish: ['Terminar', 'Finish'], drop: ['Descartar', 'Drop'] },
  empty: ['Ninguna iniciativa se ha desviado', 'No initiative has strayed'],
})
