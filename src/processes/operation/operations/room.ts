/** IT operations management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { dailyAccess, runbookAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { operationsKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { backupRun, jobSchedule, operationalTask, runbook, runbookRun, shiftHandover } from './model.ts'
import { operationsSubprocesses } from './subprocesses.ts'

export const operationsRoom = roomOf('operations', {
  texts: { en, es },
  stage: 'operation',
  roles: ['it-operations-manager', 'it-operator'],
  records: [
    { model: operationalTask, access: dailyAccess },
    { model: runbook, access: runbookAccess },
    { model: runbookRun, access: dailyAccess },
    { model: jobSchedule, access: runbookAccess },
    { model: shiftHandover, access: dailyAccess },
    { model: backupRun, access: dailyAccess },
  ],
  moves,
  subprocesses: operationsSubprocesses,
  kpis: operationsKpis,
})
