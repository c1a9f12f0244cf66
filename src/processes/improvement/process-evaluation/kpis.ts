/** The three KPIs of process evaluation. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { benchmark, processEvaluation } from './model.ts'

const doneInPeriod = { where: { field: 'state', is: 'done' }, period: 'endedAt' } as const

export const processEvaluationKpis = {
  ...kpis(benchmark, {
    'benchmarks-assessments-audits': {
      better: 'up',
      ...doneInPeriod,
      by: ['process'],
      also: [population('maturity-assessment', doneInPeriod), population('process-audit', doneInPeriod)],
    },
  }),
  ...kpis(processEvaluation, { 'process-evaluations': { better: 'up', ...doneInPeriod, by: ['process'] } }),
  ...kpisOf('weakness', {
    weaknesses: {
      better: 'none',
      where: { field: 'source', in: ['process-evaluation', 'benchmark', 'maturity-assessment', 'process-audit', 'kpi'] },
      period: 'openedAt',
      by: ['process', 'source', 'severity', 'state'],
    },
  }),
}
