/** Incidents that come again without a problem behind them. */
import { trend } from '#kernel/trends.ts'

export const problemTrends = {
  'repeated-incidents': trend('incident', {
    by: [['ci'], ['service', 'category']],
    where: {
      all: [
        { field: 'problem', empty: true },
        { field: 'phase', isNot: 'cancelled' },
      ],
    },
    atLeast: 3,
    within: 'P90D',
    raises: 'problem',
    names: 'problem',
    values: { origin: 'proactive' },
  }),
}
