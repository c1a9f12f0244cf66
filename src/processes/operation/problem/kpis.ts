/** The KPIs of problem management. */
import type { Condition } from '#kernel/condition.ts'
import { ofThis } from '#kernel/facts.ts'
import { kpis } from '#kernel/kpis.ts'
import { stillAtStart } from '../../patterns/at-period-end.ts'
import { problem } from './model.ts'

/** The mean number of incidents per problem that meet these conditions. */
const incidentsThat = (...conditions: readonly Condition[]) =>
  ({ mean: { count: 'incident', where: { all: [ofThis('problem'), ...conditions] } } }) as const

const by = ['category', 'service', 'priority', 'origin'] as const

export const problemKpis = kpis(problem, {
  problems: { better: 'none', period: 'openedAt', by },
  'resolution-time': { better: 'down', measure: { mean: { between: ['openedAt', 'resolvedAt'] } }, period: 'resolvedAt', by },
  'incidents-per-problem': {
    unit: 'ratio',
    better: 'down',
    measure: incidentsThat({ field: 'openedAt', lt: { its: 'identifiedAt' } }),
    period: 'identifiedAt',
    by,
  },
  'incidents-per-known-problem': {
    unit: 'ratio',
    better: 'down',
    measure: incidentsThat({ field: 'openedAt', gte: { its: 'identifiedAt' } }, { field: 'openedAt', lt: { period: 'to' } }),
    where: {
      all: [{ field: 'identifiedAt', lt: { period: 'to' } }, stillAtStart('resolvedAt'), stillAtStart('closedAt')],
    },
    period: 'state',
    by,
  },
  'identification-time': {
    better: 'down',
    measure: { mean: { between: ['firstIncidentAt', 'identifiedAt'] } },
    period: 'identifiedAt',
    by,
  },
  'resolution-effort': { unit: 'effort', better: 'down', measure: { mean: 'effort' }, period: 'resolvedAt', by },
})
