/** How process evaluation is measured: the three KPIs of the map. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { benchmark, processEvaluation } from './model.ts'

const carriedOutIn = { where: { field: 'state', is: 'done' }, period: 'endedAt' } as const

export const processEvaluationKpis = {
  ...kpis(benchmark, {
    'benchmarks-assessments-audits': {
      better: 'up',
      ...carriedOutIn,
      by: ['process'],
      also: [population('maturity-assessment', carriedOutIn), population('process-audit', carriedOutIn)],
    },
  }),
  ...kpis(processEvaluation, { 'process-evaluations': { better: 'up', ...carriedOutIn, by: ['process'] } }),
  ...kpisOf('weakness', {
    weaknesses: {
      better: 'none',
      where: { field: 'source', in: ['process-evaluation', 'benchmark', 'maturity-assessment', 'process-audit', 'kpi'] },
      period: 'openedAt',
      by: ['process', 'source', 'severity', 'state'],
    },
  }),
}
