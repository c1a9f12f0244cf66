/** The six KPIs of configuration management. */
import { kpis } from '#kernel/kpis.ts'
import { during } from '../../patterns/at-period-end.ts'
import { asset, ci, cmsError, verificationRun } from './model.ts'

const endedIn = { where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['method', 'team'] } as const

export const configurationKpis = {
  ...kpis(ci, {
    'automatic-updates': {
      better: 'up',
      measure: { share: during('automaticAt') },
      where: { any: [during('automaticAt'), during('byHandAt')] },
      period: 'state',
      by: ['class', 'environment', 'site'],
      target: 90,
    },
  }),
  ...kpis(verificationRun, {
    'verification-frequency': { better: 'up', ...endedIn },
    'verification-duration': { better: 'down', measure: { mean: { between: ['startedAt', 'endedAt'] } }, ...endedIn },
    'verification-effort': { unit: 'effort', better: 'down', measure: { mean: 'effort' }, ...endedIn },
  }),
  ...kpis(asset, {
    'cms-coverage': {
      better: 'up',
      measure: { share: { field: 'ci', empty: false } },
      where: {
        all: [
          { field: 'knownBy', in: ['purchase', 'discovery'] },
          { field: 'openedAt', lt: { period: 'to' } },
          {
            any: [
              { field: 'closedAt', empty: true },
              { field: 'closedAt', gte: { period: 'to' } },
            ],
          },
        ],
      },
      period: 'state',
      by: ['kind', 'site', 'knownBy'],
      target: 95,
    },
  }),
  ...kpis(cmsError, {
    'cms-errors': {
      better: 'down',
      where: {
        all: [
          { field: 'foundBy', in: ['audit', 'verification', 'drift'] },
          { field: 'phase', isNot: 'cancelled' },
        ],
      },
      period: 'openedAt',
      by: ['kind', 'foundBy', 'ci.class'],
    },
  }),
}
