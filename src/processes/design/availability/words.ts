/** What people read about availability. */
import { carriedOutWords } from '../../carried-out.ts'
import { inUseWords } from '../../in-use.ts'
import { measureWords } from '../../measures.ts'
import { wordsOf } from '../../words.ts'
import { availabilityMeasureMoves, availabilityTargetMoves, availabilityTestMoves, serviceInterruptionMoves } from './lifecycle.ts'
import { availabilityMeasure, availabilityTarget, availabilityTest, serviceInterruption } from './model.ts'

const calendar = ['Horario acordado', 'Agreed hours'] as const

export const availabilityTargetWords = wordsOf(
  availabilityTarget,
  availabilityTargetMoves,
  {
    one: ['Objetivo de disponibilidad', 'Availability target'],
    many: ['Objetivos de disponibilidad', 'Availability targets'],
    fields: { calendar, restoreWithin: ['Debe volver en', 'To be back within'] },
    help: {
      calendar: ['Solo cuentan las caídas dentro de él; vacío es día y noche', 'Only outages within it count; empty is day and night'],
    },
    empty: ['Diga cuánto del tiempo acordado debe estar cada servicio', 'Say how much of its agreed time each service is to be there'],
  },
  inUseWords,
)

export const serviceInterruptionWords = wordsOf(serviceInterruption, serviceInterruptionMoves, {
  one: ['Interrupción de servicio', 'Service interruption'],
  many: ['Interrupciones de servicio', 'Service interruptions'],
  fields: {
    planned: ['Planificada', 'Planned'],
    beganAt: ['Empezó el', 'Began at'],
    endedAt: ['Terminó el', 'Ended at'],
    calendar,
    foundBy: ['La vio', 'Found by'],
    alert: ['Alerta', 'Alert'],
    securityIncident: ['Incidente de seguridad', 'Security incident'],
    upBefore: ['Tiempo sin fallos antes', 'Time without failure before'],
    sinceLast: ['Desde la anterior', 'Since the last one'],
  },
  states: { running: ['En curso', 'Running'], ended: ['Terminada', 'Ended'], discarded: ['Descartada', 'Discarded'] },
  moves: {
    end: ['Terminar', 'End'],
    correct: ['Corregir', 'Correct'],
    improve: ['Proponer una medida', 'Propose a measure'],
    discard: ['Descartar', 'Discard'],
  },
  choices: {
    kind: { outage: ['Caída', 'Outage'], degradation: ['Degradación', 'Degradation'] },
    foundBy: {
      monitor: ['Un monitor', 'A monitor'],
      event: ['Un evento', 'An event'],
      incident: ['Un incidente', 'An incident'],
      person: ['Una persona', 'A person'],
    },
    cause: {
      unknown: ['Desconocida', 'Unknown'],
      hardware: ['Equipo', 'Hardware'],
      software: ['Software', 'Software'],
      capacity: ['Falta de capacidad', 'Lack of capacity'],
      change: ['Un cambio', 'A change'],
      security: ['Seguridad', 'Security'],
      human: ['Error humano', 'Human error'],
      supplier: ['Suministrador', 'Supplier'],
      environment: ['Entorno', 'Environment'],
      maintenance: ['Mantenimiento', 'Maintenance'],
    },
  },
  sections: { when: ['Cuándo', 'When'], origin: ['De dónde viene', 'Where it comes from'] },
  help: {
    planned: [
      'Acordada antes con los clientes; no resta disponibilidad',
      'Agreed with customers before; it takes nothing off availability',
    ],
  },
  empty: [
    'Las interrupciones llegan de monitores e incidentes; también puede anotarlas',
    'Interruptions come from monitors and incidents; you can log them too',
  ],
})

export const availabilityMeasureWords = wordsOf(
  availabilityMeasure,
  availabilityMeasureMoves,
  {
    one: ['Medida de disponibilidad', 'Availability measure'],
    many: ['Medidas de disponibilidad', 'Availability measures'],
    fields: { interruption: ['Interrupción', 'Interruption'], test: ['Prueba', 'Test'] },
    empty: ['Proponga cómo lograr que un servicio falle menos o vuelva antes', 'Propose how a service can fail less or return sooner'],
  },
  measureWords,
)

export const availabilityTestWords = wordsOf(
  availabilityTest,
  availabilityTestMoves,
  {
    one: ['Prueba de disponibilidad', 'Availability test'],
    many: ['Pruebas de disponibilidad', 'Availability tests'],
    fields: { scenario: ['Qué se prueba', 'Scenario'], passed: ['Superada', 'Passed'] },
    empty: ['Pruebe que lo redundante de verdad sustituye a lo que falla', 'Test that what is redundant really stands in for what fails'],
  },
  carriedOutWords,
)
