/** How financial management is measured: the six KPIs of the map. */
import { kpis, kpisOf, population } from '#kernel/kpis.ts'
import { budget, budgetLine, costProposal, investment } from './model.ts'

const aboveThreshold = { gte: { setting: 'financial/investmentThreshold' } } as const

export const financialKpis = {
  ...kpis(budget, {
    'budgeting-adherence': {
      words: ['Adherencia al proceso presupuestado', 'Adherence to budgeting process'],
      definition: [
        'Presupuestos previstos para P que se presentaron y aprobaron en sus fechas',
        'Budgets due in P that were submitted and approved by their planned dates',
      ],
      unit: 'percent',
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
      words: ['Estimación de costo/beneficio', 'Cost/benefit estimation'],
      definition: [
        'Proyectos y cambios por encima del umbral de inversión empezados en P cuyo expediente tiene una estimación de costo y beneficio',
        'Projects and changes above the investment threshold started in P whose file holds a cost/benefit estimate',
      ],
      unit: 'percent',
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
      words: ['Adherencia a recursos del proyecto', 'Adherence to project resources'],
      definition: [
        'Proyectos cerrados en P que no pasaron de sus recursos previstos (costo y esfuerzo)',
        'Projects closed in P that stayed within their planned resources (cost and effort)',
      ],
      unit: 'percent',
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
      words: ['Revisión post implementación', 'Post implementation review'],
      definition: [
        'Inversiones terminadas en P cuyo costo y beneficio estimados se comprobaron después con los reales',
        'Investments finished in P whose estimated cost and benefit were verified against actuals after implementation',
      ],
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'verifiedAt', empty: false } },
      period: 'finishedAt',
      by: ['kind', 'service', 'initiative'],
      target: 100,
    },
  }),
  ...kpis(budgetLine, {
    'approved-budget-adherence': {
      words: ['Adherencia a presupuesto aprobado', 'Adherence to approved budget'],
      definition: [
        'Costo real sobre el presupuesto aprobado que toca a P: 100 % menos la parte de las partidas que gastan de más, ponderada por su importe; al lado, lo gastado',
        'Actual cost over approved budget for P, shown as 100 % minus the share of overspending lines weighted by amount; what was spent beside it',
      ],
      unit: 'percent',
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
      beside: { spent: { percent: ['spent', 'planned'] } },
      target: 95,
    },
  }),
  ...kpis(costProposal, {
    'cost-optimisation-proposals': {
      words: ['Propuestas para optimización de costo', 'Proposals for cost optimisation'],
      definition: [
        'Propuestas para optimizar el costo presentadas en P; al lado, las aceptadas',
        'Cost-optimisation proposals submitted in P, with those accepted as a second figure',
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      period: 'submittedAt',
      by: ['service', 'state'],
      beside: {
        accepted: population('cost-proposal', {
          measure: { count: true },
          where: { field: 'state', in: ['accepted', 'realised'] },
          period: 'submittedAt',
        }),
      },
    },
  }),
}
