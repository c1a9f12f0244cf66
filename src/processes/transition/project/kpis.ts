/** How project management is measured: the five KPIs of the map. */
import { kpis } from '#kernel/kpis.ts'
import { charterRevision, project } from './model.ts'

const closedIn = { where: { field: 'phase', is: 'closed' }, period: 'closedAt', by: ['service', 'customer', 'assignee'] } as const

export const projectKpis = {
  ...kpis(project, {
    projects: {
      words: ['Cantidad de proyectos', 'Number of projects'],
      definition: [
        'Ediciones mayores bajo el control de la gestión de proyectos en P: las de los proyectos en marcha en algún momento de P',
        'Major releases under control of project management in P: those of projects that ran at some time in P',
      ],
      unit: 'count',
      better: 'none',
      measure: { distinct: 'release' },
      where: {
        all: [
          { field: 'release.kind', is: 'major' },
          { field: 'startedAt', lt: { period: 'to' } },
          {
            any: [
              { field: 'closedAt', empty: true },
              { field: 'closedAt', gte: { period: 'from' } },
            ],
          },
        ],
      },
      period: 'state',
      by: ['service', 'customer', 'state', 'health'],
    },
    'charter-share': {
      words: ['Porcentaje de proyectos con Declaración de Proyecto', 'Percentage of projects with project charters'],
      definition: ['Proyectos empezados en P con una declaración firmada', 'Projects started in P with a signed charter'],
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'charterSignedAt', empty: false } },
      period: 'startedAt',
      by: ['service', 'customer', 'assignee'],
      target: 100,
    },
    'budget-adherence': {
      words: ['Adherencia a presupuesto del proyecto', 'Adherence to project budget'],
      definition: [
        'Consumo real sobre el previsto de recursos económicos y humanos de los proyectos cerrados en P; el que excede de 100 % gastó más de lo previsto',
        'Actual over planned consumption of financial and personnel resources of the projects closed in P; one above 100 % used more than planned',
      ],
      unit: 'percent',
      better: 'up',
      measure: { mean: 'resourceUse' },
      ...closedIn,
      beside: {
        cost: { percent: ['actualCost', 'plannedCost'] },
        effort: { percent: ['actualEffort', 'plannedEffort'] },
        withinResources: { share: { field: 'withinResources', is: true } },
      },
    },
    'project-delays': {
      words: ['Retrasos del proyecto', 'Project delays'],
      definition: [
        'Media de la fecha real menos la prevista de fin de los proyectos cerrados en P',
        'Mean actual minus planned completion date of the projects closed in P',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['plannedEnd', 'completedAt'] } },
      ...closedIn,
    },
  }),
  ...kpis(charterRevision, {
    'charter-changes': {
      words: ['Cantidad de cambios a la Declaración de Proyecto', 'Number of changes to project charter'],
      definition: [
        'Cambios acordados en P a declaraciones de proyecto después del inicio del proyecto',
        "Changes to project charters in P after the project's start",
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'afterStart', is: true },
      period: 'agreedAt',
      by: ['project', 'project.service'],
    },
  }),
}
