/** Capacity management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { capacityFigureAccess, capacityPlanAccess, capacityShortageAccess } from './access.ts'
import { capacityKpis } from './kpis.ts'
import {
  capacityAdjustmentMoves,
  capacityForecastMoves,
  capacityMeasurementMoves,
  capacityPlanMoves,
  capacityShortageMoves,
} from './lifecycle.ts'
import { capacityAdjustment, capacityForecast, capacityMeasurement, capacityPlan, capacityShortage } from './model.ts'
import { capacitySubprocesses } from './subprocesses.ts'
import {
  capacityAdjustmentWords,
  capacityForecastWords,
  capacityMeasurementWords,
  capacityPlanWords,
  capacityShortageWords,
} from './words.ts'

export const capacityRoom = process('capacity', {
  stage: 'design',
  words: ['Gestión de la Capacidad', 'Capacity Management'],
  purpose: [
    'Que los servicios y la infraestructura alcancen sus objetivos de capacidad y rendimiento, a buen costo y a tiempo.',
    'See that services and infrastructure meet capacity and performance targets economically and in time.',
  ],
  roles: { 'capacity-manager': ['Gestor de la Capacidad', 'Capacity Manager'] },
  records: [
    recordType({ model: capacityPlan, lifecycle: capacityPlanMoves, access: capacityPlanAccess, words: capacityPlanWords }),
    recordType({
      model: capacityMeasurement,
      lifecycle: capacityMeasurementMoves,
      access: capacityFigureAccess,
      words: capacityMeasurementWords,
    }),
    recordType({ model: capacityForecast, lifecycle: capacityForecastMoves, access: capacityFigureAccess, words: capacityForecastWords }),
    recordType({
      model: capacityAdjustment,
      lifecycle: capacityAdjustmentMoves,
      access: capacityPlanAccess,
      words: capacityAdjustmentWords,
    }),
    recordType({ model: capacityShortage, lifecycle: capacityShortageMoves, access: capacityShortageAccess, words: capacityShortageWords }),
  ],
  subprocesses: capacitySubprocesses,
  kpis: capacityKpis,
})
