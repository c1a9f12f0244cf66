/** Event management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { alertAccess, eventRuleAccess, maintenanceWindowAccess, monitorAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { eventKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { alert, eventRule, maintenanceWindow, monitor } from './model.ts'
import { eventSettingDefaults } from './settings.ts'
import { eventSubprocesses } from './subprocesses.ts'

export const eventRoom = roomOf('event', {
  texts: { en, es },
  stage: 'operation',
  roles: ['it-operations-manager'],
  records: [
    { model: alert, access: alertAccess },
    { model: eventRule, access: eventRuleAccess },
    { model: maintenanceWindow, access: maintenanceWindowAccess },
    { model: monitor, access: monitorAccess },
  ],
  moves,
  subprocesses: eventSubprocesses,
  kpis: eventKpis,
  settings: { ...eventSettingDefaults },
})
