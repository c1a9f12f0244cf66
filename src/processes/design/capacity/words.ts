/** What people read about capacity. */
import { inForceWords } from '../../in-force.ts'
import { measureWords } from '../../measures.ts'
import { levelWords } from '../../scales.ts'
import { wordsOf } from '../../words.ts'
import {
  capacityAdjustmentMoves,
  capacityForecastMoves,
  capacityMeasurementMoves,
  capacityPlanMoves,
  capacityShortageMoves,
} from './lifecycle.ts'
import { capacityAdjustment, capacityForecast, capacityMeasurement, capacityPlan, capacityShortage } from './model.ts'

const plan = ['Plan de capacidad', 'Capacity plan'] as const

export const capacityPlanWords = wordsOf(
  capacityPlan,
  capacityPlanMoves,
  {
    one: plan,
    many: ['Planes de capacidad', 'Capacity plans'],
    fields: { demand: ['Demanda esperada', 'Expected demand'], from: ['Desde', 'From'], to: ['Hasta', 'To'] },
    empty: ['Escriba qué demanda espera y con qué la atenderá', 'Write which demand you expect and how you will meet it'],
  },
  inForceWords,
)

export const capacityMeasurementWords = wordsOf(capacityMeasurement, capacityMeasurementMoves, {
  one: ['Medición de capacidad', 'Capacity measurement'],
  many: ['Mediciones de capacidad', 'Capacity measurements'],
  fields: {
    normalLoad: ['Carga normal', 'Normal load'],
    peakLoad: ['Carga punta', 'Peak load'],
    freeNormal: ['Libre con carga normal', 'Free at normal load'],
    freePeak: ['Libre con carga punta', 'Free at peak load'],
    measuredAt: ['Medida el', 'Measured at'],
  },
  states: { measured: ['Medida', 'Measured'] },
  moves: {},
  help: { peakLoad: ['El percentil 95 del intervalo', 'The 95th percentile of the span'] },
  empty: ['Las mediciones llegan de sus monitores', 'Measurements come from your monitors'],
})

export const capacityForecastWords = wordsOf(capacityForecast, capacityForecastMoves, {
  one: ['Pronóstico de capacidad', 'Capacity forecast'],
  many: ['Pronósticos de capacidad', 'Capacity forecasts'],
  fields: {
    plan,
    level: ['Nivel', 'Level'],
    method: ['Método', 'Method'],
    dueAt: ['Para el', 'For'],
    predicted: ['Pronosticado', 'Predicted'],
    limit: ['Límite', 'Limit'],
    measured: ['Medido', 'Measured'],
    accuracy: ['Exactitud', 'Exactness'],
  },
  states: { made: ['Hecho', 'Made'], compared: ['Comparado', 'Compared'], discarded: ['Descartado', 'Discarded'] },
  moves: {
    planAdjustment: ['Planear un ajuste', 'Plan an adjustment'],
    compare: ['Comparar con lo medido', 'Compare with what was measured'],
    discard: ['Descartar', 'Discard'],
  },
  choices: { level: { business: ['Negocio', 'Business'], service: ['Servicio', 'Service'], component: ['Componente', 'Component'] } },
  sections: { forecast: ['Pronóstico', 'Forecast'] },
  help: { limit: ['Por encima hay que actuar', 'Above it something must be done'] },
  empty: ['Pronostique cuándo se llenará lo que crece', 'Forecast when what grows will be full'],
})

export const capacityAdjustmentWords = wordsOf(
  capacityAdjustment,
  capacityAdjustmentMoves,
  {
    one: ['Ajuste de capacidad', 'Capacity adjustment'],
    many: ['Ajustes de capacidad', 'Capacity adjustments'],
    fields: {
      plan,
      forecast: ['Pronóstico', 'Forecast'],
      shortage: ['Carencia', 'Shortage'],
      planned: ['Planeado', 'Planned'],
      approvedAt: ['Aprobado el', 'Approved at'],
      inPlaceAt: ['Hecho el', 'Made at'],
    },
    states: {
      proposed: ['Propuesto', 'Proposed'],
      approved: ['Aprobado', 'Approved'],
      'in-place': ['Hecho', 'Made'],
      rejected: ['Rechazado', 'Rejected'],
    },
    help: {
      planned: [
        'Viene de un plan o de un pronóstico, no de un cuello de botella',
        'It comes from a plan or a forecast, not from a bottleneck',
      ],
    },
    empty: ['Los ajustes nacen de un pronóstico o de una carencia', 'Adjustments are born from a forecast or a shortage'],
  },
  measureWords,
)

export const capacityShortageWords = wordsOf(capacityShortage, capacityShortageMoves, {
  one: ['Carencia de capacidad', 'Capacity shortage'],
  many: ['Carencias de capacidad', 'Capacity shortages'],
  fields: { detectedAt: ['Detectada el', 'Detected at'] },
  states: {
    detected: ['Detectada', 'Detected'],
    handled: ['En tratamiento', 'Being handled'],
    resolved: ['Resuelta', 'Resolved'],
    dismissed: ['Desestimada', 'Dismissed'],
  },
  moves: {
    handle: ['Atender', 'Handle'],
    adjust: ['Ajustar la capacidad', 'Adjust capacity'],
    resolve: ['Resolver', 'Resolve'],
    dismiss: ['Desestimar', 'Dismiss'],
  },
  choices: { severity: levelWords },
  empty: ['Registre dónde no alcanza la capacidad', 'Log where capacity is not enough'],
})
