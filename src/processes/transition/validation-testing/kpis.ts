/** The five KPIs of service validation and testing. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { testError, testRun } from './model.ts'

const testedIn = { period: 'endedAt', by: ['release', 'service', 'model'] } as const
const finished = { field: 'state', is: 'done' } as const

export const validationTestingKpis = {
  ...kpis(testRun, {
    'failed-component-tests': {
      better: 'down',
      measure: { share: { field: 'outcome', is: 'failed' } },
      where: { all: [finished, { field: 'kind', is: 'component' }] },
      ...testedIn,
      target: 10,
    },
    'failed-acceptance-tests': {
      better: 'down',
      measure: { share: { field: 'signedOff', isNot: true } },
      where: { all: [finished, { field: 'kind', is: 'service-acceptance' }] },
      ...testedIn,
      target: 5,
    },
  }),
  ...kpis(testError, {
    'identified-errors': {
      better: 'none',
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'openedAt',
      by: ['severity', 'release', 'state'],
    },
    'error-fix-time': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'resubmittedAt'] } },
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'resubmittedAt',
      by: ['severity', 'release', 'team'],
    },
  }),
  ...kpisOf('incident', {
    'incidents-from-releases': {
      better: 'down',
      where: { field: 'cause', is: 'release' },
      period: 'openedAt',
      by: ['service', 'priority', 'causedByChange'],
    },
  }),
}
