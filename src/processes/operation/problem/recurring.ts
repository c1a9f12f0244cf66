/** Recurring incidents without a problem. */
import { recurringGroup } from '#kernel/recurring.ts'

export const recurringProblems = {
  'repeated-incidents': recurringGroup('incident', {
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
