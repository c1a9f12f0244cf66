/** How security management is measured: the six KPIs of the map. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { securityControl, securityIncident, securityShortcoming, securityTest } from './model.ts'

const preventive = {
  where: {
    all: [
      { field: 'kind', is: 'preventive' },
      { field: 'threat', empty: false },
    ],
  },
  period: 'inPlaceAt',
  by: ['risk', 'owner'],
} as const

export const securityKpis = {
  ...kpis(securityControl, {
    'preventive-measures': {
      words: ['Cantidad de medidas preventivas implementadas', 'Number of implemented preventive measures'],
      definition: [
        'Medidas preventivas de seguridad puestas en su sitio en P en respuesta a amenazas identificadas',
        'Preventive security measures put in place in P in response to identified threats',
      ],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      ...preventive,
    },
    'measure-implementation-duration': {
      words: ['Duración de la implementación de medidas preventivas implementadas', 'Implementation duration of preventive measures'],
      definition: [
        'Tiempo medio desde que se identifica una amenaza hasta que su contramedida está en su sitio, de las puestas en P',
        'Mean time from identifying a threat to its counter measure being in place, of those put in place in P',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['openedAt', 'inPlaceAt'] } },
      ...preventive,
    },
  }),
  ...kpis(securityIncident, {
    'major-security-incidents': {
      words: ['Cantidad de incidentes graves de la seguridad', 'Number of major security incidents'],
      definition: [
        'Incidentes de seguridad de la máxima gravedad identificados en P',
        'Security incidents of the highest severity identified in P',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: {
        all: [
          { field: 'severity', is: 'critical' },
          { field: 'phase', isNot: 'cancelled' },
        ],
      },
      period: 'openedAt',
      by: ['kind', 'service', 'state'],
      target: 0,
    },
  }),
  ...kpisOf('service-interruption', {
    'security-downtimes': {
      words: [
        'Cantidad de periodos de inactividad de servicio relacionados con la seguridad',
        'Number of security-related service downtimes',
      ],
      definition: [
        'Interrupciones o disponibilidad reducida de servicios en P causadas por incidentes de seguridad',
        'Service interruptions or reduced availability in P caused by security incidents',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: {
        all: [
          {
            any: [
              { field: 'securityIncident', empty: false },
              { field: 'cause', is: 'security' },
            ],
          },
          { field: 'planned', is: false },
          { field: 'phase', isNot: 'cancelled' },
        ],
      },
      period: 'beganAt',
      by: ['service', 'kind'],
      target: 0,
    },
  }),
  ...kpis(securityTest, {
    'security-tests': {
      words: ['Cantidad de pruebas de seguridad', 'Number of security tests'],
      definition: ['Pruebas y formaciones de seguridad realizadas en P', 'Security tests and trainings carried out in P'],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['kind', 'service', 'passed'],
    },
  }),
  ...kpis(securityShortcoming, {
    'shortcomings-in-tests': {
      words: ['Cantidad de defectos identificados durante pruebas de seguridad', 'Number of identified shortcomings during security tests'],
      definition: [
        'Defectos de los mecanismos de seguridad identificados en pruebas en P',
        'Shortcomings in security mechanisms identified in tests in P',
      ],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { field: 'test', empty: false },
      period: 'openedAt',
      by: ['severity', 'state', 'test.kind'],
    },
  }),
}
