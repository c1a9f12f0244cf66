/** How release and deployment is measured: the four KPIs of the map. */
import { kpis } from '#kernel/kpis.ts'
import { release } from './model.ts'

const deployedIn = { period: 'deployedAt', by: ['kind', 'service', 'project'] } as const

export const releaseKpis = kpis(release, {
  releases: {
    words: ['Cantidad de ediciones', 'Number of releases'],
    definition: [
      'Ediciones puestas en producción en P, por mayores y menores',
      'Releases rolled out into production in P, by major and minor',
    ],
    unit: 'count',
    better: 'none',
    measure: { count: true },
    ...deployedIn,
    beside: { major: { share: { field: 'kind', is: 'major' } } },
  },
  'major-release-duration': {
    words: ['Duración de Ediciones Mayores', 'Duration of major deployments'],
    definition: [
      'Tiempo medio desde la autorización hasta el fin de las implementaciones mayores terminadas en P',
      'Mean time from clearance to completion of major deployments completed in P',
    ],
    unit: 'duration',
    better: 'down',
    measure: { mean: { between: ['clearedAt', 'deployedAt'] } },
    where: { field: 'kind', is: 'major' },
    ...deployedIn,
  },
  'release-backouts': {
    words: ['Cantidad de retrocesos de ediciones', 'Number of release backouts'],
    definition: ['Ediciones revertidas en P', 'Releases reversed in P'],
    unit: 'count',
    better: 'down',
    measure: { count: true },
    period: 'backedOutAt',
    by: ['kind', 'service', 'automatic'],
  },
  'automatic-release-share': {
    words: ['Proporción de ediciones de despliegue automático', 'Proportion of automatic release distribution'],
    definition: [
      'Ediciones distribuidas automáticamente sobre todas las ediciones puestas en producción en P',
      'Releases distributed automatically over all releases rolled out in P',
    ],
    unit: 'percent',
    better: 'up',
    measure: { share: { field: 'automatic', is: true } },
    ...deployedIn,
    target: 80,
  },
})
