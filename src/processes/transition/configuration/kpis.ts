/** How configuration management is measured: the six KPIs of the map. */
import { kpis } from '#kernel/kpis.ts'
import { asset, ci, cmsError, verificationRun } from './model.ts'

const endedIn = { where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['method', 'team'] } as const

/** The last such update lies in the period. */
const updated = <F extends string>(field: F) =>
  ({
    all: [
      { field, gte: { period: 'from' } },
      { field, lt: { period: 'to' } },
    ],
  }) as const

export const configurationKpis = {
  ...kpis(ci, {
    'automatic-updates': {
      words: ['Actualización automática de CMS', 'Automatic CMS update'],
      definition: [
        'Elementos de configuración cuyos datos actualizó en P un programa (descubrimiento, conector, importación), sobre todos los actualizados en P',
        'CIs whose CMS data was updated automatically in P (by discovery, a connector, an import) over all CIs updated',
      ],
      unit: 'percent',
      better: 'up',
      measure: { share: updated('automaticAt') },
      where: { any: [updated('automaticAt'), updated('byHandAt')] },
      period: 'state',
      by: ['class', 'environment', 'site'],
      target: 90,
    },
  }),
  ...kpis(verificationRun, {
    'verification-frequency': {
      words: ['Frecuencia de verificación', 'Verification frequency'],
      definition: [
        'Verificaciones físicas o automáticas del contenido de la CMS terminadas en P',
        'Physical or automated verifications of CMS contents finished in P',
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      ...endedIn,
    },
    'verification-duration': {
      words: ['Duración de verificación', 'Verification duration'],
      definition: ['Duración media de las verificaciones terminadas en P', 'Mean duration of the verifications finished in P'],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['startedAt', 'endedAt'] } },
      ...endedIn,
    },
    'verification-effort': {
      words: ['Esfuerzo para verificaciones de CMS', 'Effort for CMS verifications'],
      definition: ['Esfuerzo medio por verificación terminada en P', 'Mean work effort per verification finished in P'],
      unit: 'effort',
      better: 'down',
      measure: { mean: 'effort' },
      ...endedIn,
    },
  }),
  ...kpis(asset, {
    'cms-coverage': {
      words: ['Cubiertas CMS', 'CMS coverage'],
      definition: [
        'Activos conocidos por compra o descubrimiento, y no dados de baja al final de P, cuyos datos están en la CMS como elemento de configuración',
        'Assets known by purchase or discovery and not disposed of at the end of P whose data is kept in the CMS as a configuration item',
      ],
      unit: 'percent',
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
      words: ['Cantidad de errores de CMS', 'Number of CMS errors'],
      definition: [
        'Errores hallados en la CMS en P por auditorías, verificaciones o detección de desviaciones',
        'Errors found in the CMS in P by audits, verification or drift detection',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
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
