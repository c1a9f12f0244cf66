/** The five subprocesses of process evaluation as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'process-manager'
const runs = { field: 'phase', in: ['new', 'active'] } as const

export const processEvaluationSubprocesses: Readonly<Record<string, Subprocess>> = {
  'process-support': {
    words: ['Soporte a la Gestión de Procesos', 'Process Management Support'],
    owner,
    checklist: [
      ['Nombre a quien responde de cada proceso', 'Name who answers for each process'],
      ['Ponga un objetivo a cada indicador', 'Set a target for each KPI'],
      ['Forme a quienes trabajan en él', 'Train those who work in it'],
      ['Planifique las evaluaciones del año', "Plan the year's evaluations"],
    ],
    opens: ['process-evaluation', 'process-audit', 'maturity-assessment'],
  },
  benchmarking: {
    words: ['Comparativa de Procesos', 'Process Benchmarking'],
    owner,
    of: 'benchmark',
    runs,
    checklist: [
      ['Busque con quién compararse', 'Look for somebody to compare with'],
      ['Mida lo mismo de la misma manera', 'Measure the same in the same way'],
      ['Pregunte cómo lo logran', 'Ask how they do it'],
      ['Escriba qué se puede aprender', 'Write what can be learnt'],
    ],
    opens: ['weakness'],
  },
  'maturity-assessment': {
    words: ['Evaluación de Madurez en los Procesos', 'Process Maturity Assessment'],
    owner,
    of: 'maturity-assessment',
    runs,
    checklist: [
      ['Mire los hechos: registros, indicadores, documentos', 'Look at the facts: records, KPIs, documents'],
      ['Pregunte a quienes lo usan', 'Ask those who use it'],
      ['Dé un nivel de 0 a 5 y su prueba', 'Give a level from 0 to 5, and its evidence'],
      ['Diga a qué nivel se quiere llegar', 'Say which level is wanted'],
    ],
    opens: ['weakness'],
  },
  'process-audit': {
    words: ['Auditoría de Procesos', 'Process Audit'],
    owner,
    of: 'process-audit',
    runs,
    checklist: [
      ['Que audite quien no responde del proceso', 'Have it audited by somebody who does not answer for it'],
      ['Compare lo escrito con lo que se hace', 'Compare what is written with what is done'],
      ['Tome muestras de los registros', 'Take samples of the records'],
      ['Anote cada falta con su prueba', 'Note each finding with its evidence'],
    ],
    opens: ['weakness'],
  },
  'process-control': {
    words: ['Revisión y Control de Procesos', 'Process Control and Review'],
    owner,
    of: 'process-evaluation',
    runs,
    checklist: [
      ['Lea los indicadores que no llegan a su objetivo', 'Read the KPIs that miss their target'],
      ['Mire dónde se espera y dónde se repite el trabajo', 'See where work waits and where it is repeated'],
      ['Escriba las debilidades', 'Write down the weaknesses'],
      ['Proponga iniciativas de mejora', 'Propose improvement initiatives'],
    ],
    opens: ['weakness', 'csi-initiative'],
  },
}
