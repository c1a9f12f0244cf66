/** How problem management is measured. */
import { kpis } from '#kernel/kpis.ts'
import { problem } from './model.ts'

const by = ['category', 'service', 'priority', 'origin'] as const

export const problemKpis = kpis(problem, {
  problems: {
    words: ['Cantidad de problemas', 'Number of problems'],
    definition: ['Problemas registrados en P, por categoría', 'Problems registered in P, by category'],
    unit: 'count',
    better: 'none',
    measure: { count: true },
    period: 'openedAt',
    by,
  },
  'resolution-time': {
    words: ['Tiempo de resolución de problemas', 'Problem resolution time'],
    definition: [
      'Tiempo medio desde el registro hasta la resolución de los problemas resueltos en P',
      'Mean time from registration to resolution of problems resolved in P',
    ],
    unit: 'duration',
    better: 'down',
    measure: { mean: { between: ['openedAt', 'resolvedAt'] } },
    period: 'resolvedAt',
    by,
  },
  'incidents-per-problem': {
    words: ['Cantidad de incidentes por problema', 'Number of incidents per problem'],
    definition: [
      'Media de incidentes vinculados a un problema antes de su identificación, para los problemas identificados en P',
      'Mean number of incidents linked to a problem before its identification, for problems identified in P',
    ],
    unit: 'ratio',
    better: 'down',
    measure: {
      mean: {
        count: 'incident',
        where: {
          all: [
            { field: 'problem', is: { its: 'id' } },
            { field: 'openedAt', lt: { its: 'identifiedAt' } },
          ],
        },
      },
    },
    period: 'identifiedAt',
    by,
  },
  'incidents-per-known-problem': {
    words: ['Cantidad de incidentes por problema conocido', 'Number of incidents per known problem'],
    definition: [
      'Media de incidentes vinculados a un problema después de su identificación y hasta el fin de P, para los problemas abiertos en P',
      'Mean number of incidents linked to a problem after its identification and up to the end of P, for problems open in P',
    ],
    unit: 'ratio',
    better: 'down',
    measure: {
      mean: {
        count: 'incident',
        where: {
          all: [
            { field: 'problem', is: { its: 'id' } },
            { field: 'openedAt', gte: { its: 'identifiedAt' } },
            { field: 'openedAt', lt: { period: 'to' } },
          ],
        },
      },
    },
    where: {
      all: [
        { field: 'identifiedAt', lt: { period: 'to' } },
        {
          any: [
            { field: 'resolvedAt', empty: true },
            { field: 'resolvedAt', gte: { period: 'from' } },
          ],
        },
        {
          any: [
            { field: 'closedAt', empty: true },
            { field: 'closedAt', gte: { period: 'from' } },
          ],
        },
      ],
    },
    period: 'state',
    by,
  },
  'identification-time': {
    words: ['Tiempo hasta la identificación del problema', 'Time until problem identification'],
    definition: [
      'Tiempo medio desde el primer incidente de un problema hasta su identificación, para los problemas identificados en P',
      'Mean time from the first incident of a problem to its identification, for problems identified in P',
    ],
    unit: 'duration',
    better: 'down',
    measure: { mean: { between: ['firstIncidentAt', 'identifiedAt'] } },
    period: 'identifiedAt',
    by,
  },
  'resolution-effort': {
    words: ['Esfuerzo de resolución de problemas', 'Problem resolution effort'],
    definition: ['Esfuerzo medio por problema resuelto en P', 'Mean work effort per problem resolved in P'],
    unit: 'effort',
    better: 'down',
    measure: { mean: 'effort' },
    period: 'resolvedAt',
    by,
  },
})
