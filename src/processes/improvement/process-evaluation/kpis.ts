/** How process evaluation is measured: the three KPIs of the map. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { benchmark, processEvaluation } from './model.ts'

const carriedOutIn = { measure: { count: true }, where: { field: 'state', is: 'done' }, period: 'endedAt' } as const

export const processEvaluationKpis = {
  ...kpis(benchmark, {
    'benchmarks-assessments-audits': {
      words: [
        'Cantidad de Comparativas de Procesos, Evaluaciones de Madurez, y Auditorías',
        'Number of process benchmarkings, maturity assessments and audits',
      ],
      definition: [
        'Comparativas de procesos, evaluaciones de madurez y auditorías hechas en P',
        'Process benchmarkings, maturity assessments and audits carried out in P',
      ],
      unit: 'count',
      better: 'up',
      ...carriedOutIn,
      by: ['process'],
      also: [population('maturity-assessment', carriedOutIn), population('process-audit', carriedOutIn)],
    },
  }),
  ...kpis(processEvaluation, {
    'process-evaluations': {
      words: ['Cantidad de Evaluaciones de Procesos', 'Number of process evaluations'],
      definition: ['Evaluaciones formales de procesos hechas en P', 'Formal process evaluations carried out in P'],
      unit: 'count',
      better: 'up',
      ...carriedOutIn,
      by: ['process'],
    },
  }),
  ...kpisOf('weakness', {
    weaknesses: {
      words: ['Cantidad de debilidades identificadas', 'Number of identified weaknesses'],
      definition: [
        'Debilidades identificadas en evaluaciones de procesos en P, que han de tratar las iniciativas de mejora',
        'Weaknesses identified in process evaluations in P, to be addressed by improvement initiatives',
      ],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { field: 'source', in: ['process-evaluation', 'benchmark', 'maturity-assessment', 'process-audit', 'kpi'] },
      period: 'openedAt',
      by: ['process', 'source', 'severity', 'state'],
    },
  }),
}
