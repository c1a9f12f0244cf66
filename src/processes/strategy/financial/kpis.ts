/** The six KPIs of financial management. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { budget, budgetLine, costProposal, investment } from './model.ts'

const aboveThreshold = { gte: { setting: 'financial/investmentThreshold' } } as const

export const financialKpis = {
  ...kpis(budget, {
    'budgeting-adherence': {
      better: 'up',
      measure: { share: { field: 'onTime', is: true } },
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'approveBy',
      by: ['kind', 'owner'],
      target: 100,
    },
  }),
  ...kpisOf('project', {
    'cost-benefit-estimation': {
      better: 'up',
      measure: { share: { field: 'expectedBenefit', empty: false } },
      where: { field: 'plannedCost', ...aboveThreshold },
      period: 'startedAt',
      also: [
        population('investment', {
          measure: {
            share: {
              all: [
                { field: 'estimatedCost', empty: false },
                { field: 'estimatedBenefit', empty: false },
              ],
            },
          },
          where: {
            all: [
              { field: 'kind', is: 'change' },
              { field: 'volume', ...aboveThreshold },
            ],
          },
          period: 'startedAt',
        }),
      ],
      target: 100,
    },
    'project-resource-adherence': {
      better: 'up',
      measure: { share: { field: 'withinResources', is: true } },
      where: { field: 'phase', is: 'closed' },
      period: 'closedAt',
      by: ['service', 'customer', 'assignee'],
      target: 90,
    },
  }),
  ...kpis(investment, {
    'post-implementation-review': {
      better: 'up',
      measure: { share: { field: 'verifiedAt', empty: false } },
      period: 'finishedAt',
      by: ['kind', 'service', 'initiative'],
      target: 100,
    },
  }),
  ...kpis(budgetLine, {
    'approved-budget-adherence': {
      better: 'up',
      measure: { percent: [{ when: { field: 'overspent', isNot: true }, take: 'planned' }, 'planned'] },
      where: {
        all: [
          { field: 'budget.state', in: ['approved', 'closed'] },
          { field: 'budget.from', lt: { period: 'to' } },
          { field: 'budget.to', gte: { period: 'from' } },
        ],
      },
      period: 'state',
      by: ['budget', 'service', 'costType'],
      secondary: { spent: { percent: ['spent', 'planned'] } },
      target: 95,
    },
  }),
  ...kpis(costProposal, {
    'cost-optimisation-proposals': {
      better: 'up',
      period: 'submittedAt',
      by: ['service', 'state'],
      secondary: {
        accepted: population('cost-proposal', { where: { field: 'state', in: ['accepted', 'realised'] }, period: 'submittedAt' }),
      },
    },
  }),
}
