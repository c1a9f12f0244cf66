/** The five KPIs of continuity management. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd, stillAtEnd } from '../../patterns/at-period-end.ts'
import { businessProcess, disasterExercise, disasterRisk, exerciseShortcoming } from './model.ts'

export const continuityKpis = {
  ...kpis(businessProcess, {
    'covered-business-processes': {
      better: 'up',
      measure: {
        share: {
          all: [
            { field: 'plan.phase', is: 'active' },
            { field: 'plan.rto', empty: false },
          ],
        },
      },
      where: heldAtEnd('openedAt', 'closedAt'),
      period: 'state',
      by: ['criticality', 'owner'],
      target: 100,
    },
  }),
  ...kpis(disasterRisk, {
    'preparation-gaps': {
      better: 'down',
      where: { all: [{ field: 'phase', isNot: 'cancelled' }, heldAtEnd('openedAt', 'closedAt'), stillAtEnd('definedAt')] },
      period: 'state',
      by: ['likelihood', 'plan'],
      target: 0,
    },
    'implementation-duration': {
      better: 'down',
      measure: { mean: { between: ['openedAt', 'inPlaceAt'] } },
      period: 'inPlaceAt',
      by: ['likelihood', 'plan'],
    },
  }),
  ...kpis(disasterExercise, {
    'disaster-practices': { better: 'up', where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['kind', 'plan', 'passed'] },
  }),
  ...kpis(exerciseShortcoming, {
    'shortcomings-in-practices': {
      better: 'none',
      where: { field: 'exercise', empty: false },
      period: 'openedAt',
      by: ['severity', 'state', 'exercise'],
    },
  }),
}
