/** How continuity management is measured: the five KPIs of the map. */
import { kpis } from '#kernel/kpis.ts'
import { heldAtEnd, stillAtEnd } from '../../at-end.ts'
import { businessProcess, disasterExercise, disasterRisk, exerciseShortcoming } from './model.ts'

export const continuityKpis = {
  ...kpis(businessProcess, {
    'covered-business-processes': {
      words: ['Procesos de negocio con acuerdos de continuidad', 'Business processes with continuity agreements'],
      definition: [
        'Procesos de negocio cubiertos por un objetivo de continuidad explícito: el RTO de un plan en vigor',
        'Business processes covered by an explicit service continuity target: the RTO of a plan in force',
      ],
      unit: 'percent',
      better: 'up',
      measure: {
        share: {
          all: [
            { field: 'plan.phase', is: 'active' },
            { field: 'plan.rto', empty: false },
          ],
        },
      },
      where: heldAtEnd('openedAt', 'closedAt'),
      period: 'state',
      by: ['criticality', 'owner'],
      target: 100,
    },
  }),
  ...kpis(disasterRisk, {
    'preparation-gaps': {
      words: ['Lagunas en preparación para desastres', 'Gaps in disaster preparation'],
      definition: [
        'Amenazas identificadas que al final de P no tienen una contramedida definida',
        'Identified threats without a defined counter measure at the end of P',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { all: [{ field: 'phase', isNot: 'cancelled' }, heldAtEnd('openedAt', 'closedAt'), stillAtEnd('definedAt')] },
      period: 'state',
      by: ['likelihood', 'plan'],
      target: 0,
    },
    'implementation-duration': {
      words: ['Duración de la implementación', 'Implementation duration'],
      definition: [
        'Tiempo medio desde que se identifica un riesgo de desastre hasta que su mecanismo de continuidad está en su sitio, de los puestos en P',
        'Mean time from identifying a disaster-related risk to its continuity mechanism being in place, of those put in place in P',
      ],
      unit: 'duration',
      better: 'down',
      measure: { mean: { between: ['openedAt', 'inPlaceAt'] } },
      period: 'inPlaceAt',
      by: ['likelihood', 'plan'],
    },
  }),
  ...kpis(disasterExercise, {
    'disaster-practices': {
      words: ['Cantidad de prácticas para desastres', 'Number of disaster practices'],
      definition: ['Prácticas para desastres realizadas en P', 'Disaster practices carried out in P'],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['kind', 'plan', 'passed'],
    },
  }),
  ...kpis(exerciseShortcoming, {
    'shortcomings-in-practices': {
      words: [
        'Cantidad de defectos identificados durante las prácticas para desastres',
        'Number of identified shortcomings during disaster practices',
      ],
      definition: [
        'Defectos en la preparación para desastres identificados en prácticas en P',
        'Shortcomings in disaster preparation identified in practices in P',
      ],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { field: 'exercise', empty: false },
      period: 'openedAt',
      by: ['severity', 'state', 'exercise'],
    },
  }),
}
