/** Availability management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { availabilityTargetAccess, serviceInterruptionAccess } from './access.ts'
import { availabilityKpis } from './kpis.ts'
import { availabilityMeasureMoves, availabilityTargetMoves, availabilityTestMoves, serviceInterruptionMoves } from './lifecycle.ts'
import { availabilityMeasure, availabilityTarget, availabilityTest, serviceInterruption } from './model.ts'
import { availabilitySubprocesses } from './subprocesses.ts'
import { availabilityMeasureWords, availabilityTargetWords, availabilityTestWords, serviceInterruptionWords } from './words.ts'

export const availabilityRoom = process('availability', {
  stage: 'design',
  words: ['Gestión de la Disponibilidad', 'Availability Management'],
  purpose: [
    'Definir, analizar, planificar, medir y mejorar todo lo que hace que los servicios estén disponibles.',
    'Define, analyse, plan, measure and improve every aspect of the availability of services.',
  ],
  roles: { 'availability-manager': ['Gestor de la Disponibilidad', 'Availability Manager'] },
  records: [
    recordType({
      model: availabilityTarget,
      lifecycle: availabilityTargetMoves,
      access: availabilityTargetAccess,
      words: availabilityTargetWords,
    }),
    recordType({
      model: serviceInterruption,
      lifecycle: serviceInterruptionMoves,
      access: serviceInterruptionAccess,
      words: serviceInterruptionWords,
    }),
    recordType({
      model: availabilityMeasure,
      lifecycle: availabilityMeasureMoves,
      access: availabilityTargetAccess,
      words: availabilityMeasureWords,
    }),
    recordType({
      model: availabilityTest,
      lifecycle: availabilityTestMoves,
      access: serviceInterruptionAccess,
      words: availabilityTestWords,
    }),
  ],
  subprocesses: availabilitySubprocesses,
  kpis: availabilityKpis,
})
