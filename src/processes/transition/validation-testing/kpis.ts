/** How service validation and testing is measured: the five KPIs of the map. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { testError, testRun } from './model.ts'

const testedIn = { period: 'endedAt', by: ['release', 'service', 'model'] } as const
const finished = { field: 'state', is: 'done' } as const

export const validationTestingKpis = {
  ...kpis(testRun, {
    'failed-component-tests': {
      words: [
        'Porcentaje de fracasos de pruebas de aceptación de componentes de ediciones',
        'Percentage of failed release component acceptance tests',
      ],
      definition: [
        'Componentes de ediciones que no superan la aceptación sobre los probados en P',
        'Release components failing acceptance over those tested in P',
      ],
      unit: 'percent',
      better: 'down',
      measure: { share: { field: 'outcome', is: 'failed' } },
      where: { all: [finished, { field: 'kind', is: 'component' }] },
      ...testedIn,
      target: 10,
    },
    'failed-acceptance-tests': {
      words: ['Porcentaje de fracasos de pruebas de aceptación de servicio', 'Percentage of failed service acceptance tests'],
      definition: [
        'Pruebas de aceptación de servicio en P que el cliente no firmó',
        'Service acceptance tests in P that the customer did not sign off',
      ],
      unit: 'percent',
      better: 'down',
      measure: { share: { field: 'signedOff', isNot: true } },
      where: { all: [finished, { field: 'kind', is: 'service-acceptance' }] },
      ...testedIn,
      target: 5,
    },
  }),
  ...kpis(testError, {
    'identified-errors': {
      words: ['Cantidad de errores identificados', 'Number of identified errors'],
      definition: ['Errores identificados en las pruebas de ediciones en P', 'Errors identified during release testing in P'],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'openedAt',
      by: ['severity', 'release', 'state'],
    },
    'error-fix-time': {
      words: ['Tiempo para corregir un error', 'Time for error fixing'],
      definition: [
        'Tiempo medio desde que se identifica un error hasta que su corrección vuelve a prueba, para los corregidos en P',
        'Mean time from identifying to resubmitting the fix of errors fixed in P',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['openedAt', 'resubmittedAt'] } },
      where: { field: 'phase', isNot: 'cancelled' },
      period: 'resubmittedAt',
      by: ['severity', 'release', 'team'],
    },
  }),
  ...kpisOf('incident', {
    'incidents-from-releases': {
      words: ['Incidentes causados por ediciones nuevas', 'Incidents caused by new releases'],
      definition: ['Incidentes abiertos en P cuya causa es una edición', 'Incidents opened in P attributable to a release'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'cause', is: 'release' },
      period: 'openedAt',
      by: ['service', 'priority', 'causedByChange'],
    },
  }),
}
