/** What people read about benchmarks, assessments, audits and evaluations of processes. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { phrases } from '../../phrases.ts'
import { processWords } from '../../process-names.ts'
import { benchmarkMoves, maturityAssessmentMoves, processAuditMoves, processEvaluationMoves } from './lifecycle.ts'
import { benchmark, maturityAssessment, processAudit, processEvaluation } from './model.ts'

const fields = {
  ...carriedOutWords.fields,
  process: ['Proceso', 'Process'],
  findings: ['Observaciones', 'Findings'],
  weakSpots: ['Puntos débiles', 'Weak spots'],
  effort: phrases.effort,
} as const
const choices = { process: processWords }
const weakSpots = ['Al terminar se hacen una debilidad', 'On finishing they become a weakness'] as const

export const benchmarkWords = recordWords(benchmark, benchmarkMoves, {
  ...carriedOutWords,
  choices,
  one: ['Comparativa de proceso', 'Process benchmark'],
  many: ['Comparativas de procesos', 'Process benchmarks'],
  fields: {
    ...fields,
    partner: ['Con quién', 'Partner'],
    metric: ['Qué se compara', 'Metric'],
    ours: ['Nuestro valor', 'Our value'],
    theirs: ['Su valor', 'Their value'],
  },
  help: { weakSpots },
  empty: ['Compare un proceso con el de otros', 'Compare a process with that of others'],
})

export const maturityAssessmentWords = recordWords(maturityAssessment, maturityAssessmentMoves, {
  ...carriedOutWords,
  choices,
  one: ['Evaluación de madurez', 'Maturity assessment'],
  many: ['Evaluaciones de madurez', 'Maturity assessments'],
  fields: { ...fields, level: ['Nivel', 'Level'], targetLevel: ['Nivel que se quiere', 'Target level'], evidence: ['Pruebas', 'Evidence'] },
  help: {
    level: [
      '0 no existe, 1 inicial, 2 repetible, 3 definido, 4 gestionado, 5 optimizado',
      '0 not there, 1 initial, 2 repeatable, 3 defined, 4 managed, 5 optimising',
    ],
    weakSpots,
  },
  empty: ['Evalúe la madurez de cada proceso de 0 a 5', 'Assess the maturity of each process from 0 to 5'],
})

export const processAuditWords = recordWords(processAudit, processAuditMoves, {
  ...carriedOutWords,
  choices,
  one: ['Auditoría de proceso', 'Process audit'],
  many: ['Auditorías de procesos', 'Process audits'],
  fields: {
    ...fields,
    standard: ['Norma', 'Standard'],
    scope: ['Alcance', 'Scope'],
    auditor: ['Auditor', 'Auditor'],
    conforming: ['Conformes', 'Conforming'],
    nonconforming: ['No conformes', 'Not conforming'],
  },
  help: { auditor: ['Quien no responde del proceso', 'Somebody who does not answer for the process'], weakSpots },
  empty: ['Planifique las auditorías del año', "Plan the year's audits"],
})

export const processEvaluationWords = recordWords(processEvaluation, processEvaluationMoves, {
  ...carriedOutWords,
  choices,
  one: ['Evaluación de proceso', 'Process evaluation'],
  many: ['Evaluaciones de procesos', 'Process evaluations'],
  fields: {
    ...fields,
    from: ['Desde', 'From'],
    to: ['Hasta', 'To'],
    missedKpis: ['Indicadores fuera de objetivo', 'KPIs off their target'],
  },
  help: { weakSpots },
  empty: ['Evalúe cada proceso con regularidad', 'Evaluate each process regularly'],
})
