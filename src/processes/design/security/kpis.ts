/** The six KPIs of security management. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { securityControl, securityIncident, securityShortcoming, securityTest } from './model.ts'

const preventive = {
  where: {
    all: [
      { field: 'kind', is: 'preventive' },
      { field: 'threat', empty: false },
    ],
  },
  period: 'inPlaceAt',
  by: ['risk', 'owner'],
} as const

export const securityKpis = {
  ...kpis(securityControl, {
    'preventive-measures': { better: 'up', ...preventive },
    'measure-implementation-duration': { better: 'down', measure: { mean: { between: ['openedAt', 'inPlaceAt'] } }, ...preventive },
  }),
  ...kpis(securityIncident, {
    'major-security-incidents': {
      better: 'down',
      where: {
        all: [
          { field: 'severity', is: 'critical' },
          { field: 'phase', isNot: 'cancelled' },
        ],
      },
      period: 'openedAt',
      by: ['kind', 'service', 'state'],
      target: 0,
    },
  }),
  ...kpisOf('service-interruption', {
    'security-downtimes': {
      better: 'down',
      where: {
        all: [
          {
            any: [
              { field: 'securityIncident', empty: false },
              { field: 'cause', is: 'security' },
            ],
          },
          { field: 'planned', is: false },
          { field: 'phase', isNot: 'cancelled' },
        ],
      },
      period: 'beganAt',
      by: ['service', 'kind'],
      target: 0,
    },
  }),
  ...kpis(securityTest, {
    'security-tests': { better: 'up', where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['kind', 'service', 'passed'] },
  }),
  ...kpis(securityShortcoming, {
    'shortcomings-in-tests': {
      better: 'none',
      where: { field: 'test', empty: false },
      period: 'openedAt',
      by: ['severity', 'state', 'test.kind'],
    },
  }),
}
