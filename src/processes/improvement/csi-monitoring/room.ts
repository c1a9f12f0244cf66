/** CSI monitoring: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { csiMonitoringAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { csiMonitoringKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { correctiveAction, initiativeCheck } from './model.ts'
import { csiMonitoringSubprocesses } from './subprocesses.ts'

export const csiMonitoringRoom = roomOf('csi-monitoring', {
  texts: { en, es },
  stage: 'improvement',
  roles: ['csi-manager'],
  records: [
    { model: initiativeCheck, access: csiMonitoringAccess },
    { model: correctiveAction, access: csiMonitoringAccess },
  ],
  moves,
  subprocesses: csiMonitoringSubprocesses,
  kpis: csiMonitoringKpis,
})
