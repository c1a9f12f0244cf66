/** Availability management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { availabilityTargetAccess, serviceInterruptionAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { availabilityKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { availabilityMeasure, availabilityTarget, availabilityTest, serviceInterruption } from './model.ts'
import { availabilitySubprocesses } from './subprocesses.ts'

export const availabilityRoom = roomOf('availability', {
  texts: { en, es },
  stage: 'design',
  roles: ['availability-manager'],
  records: [
    { model: availabilityTarget, access: availabilityTargetAccess },
    { model: serviceInterruption, access: serviceInterruptionAccess },
    { model: availabilityMeasure, access: availabilityTargetAccess },
    { model: availabilityTest, access: serviceInterruptionAccess },
  ],
  moves,
  subprocesses: availabilitySubprocesses,
  kpis: availabilityKpis,
})
