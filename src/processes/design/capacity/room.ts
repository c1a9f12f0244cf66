/** Capacity management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { capacityFigureAccess, capacityPlanAccess, capacityShortageAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { capacityKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { capacityAdjustment, capacityForecast, capacityMeasurement, capacityPlan, capacityShortage } from './model.ts'
import { capacitySubprocesses } from './subprocesses.ts'

export const capacityRoom = roomOf('capacity', {
  texts: { en, es },
  stage: 'design',
  roles: ['capacity-manager'],
  records: [
    { model: capacityPlan, access: capacityPlanAccess },
    { model: capacityMeasurement, access: capacityFigureAccess },
    { model: capacityForecast, access: capacityFigureAccess },
    { model: capacityAdjustment, access: capacityPlanAccess },
    { model: capacityShortage, access: capacityShortageAccess },
  ],
  moves,
  subprocesses: capacitySubprocesses,
  kpis: capacityKpis,
})
