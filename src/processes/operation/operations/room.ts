/** IT operations management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { dailyAccess, runbookAccess } from './access.ts'
import { operationsKpis } from './kpis.ts'
import { backupRunMoves, jobScheduleMoves, operationalTaskMoves, runbookMoves, runbookRunMoves, shiftHandoverMoves } from './lifecycle.ts'
import { backupRun, jobSchedule, operationalTask, runbook, runbookRun, shiftHandover } from './model.ts'
import { operationsSubprocesses } from './subprocesses.ts'
import { backupRunWords, jobScheduleWords, operationalTaskWords, runbookRunWords, runbookWords, shiftHandoverWords } from './words.ts'

export const operationsRoom = process('operations', {
  stage: 'operation',
  words: ['Gestión de las Operaciones de TI', 'IT Operations Management'],
  purpose: [
    'Vigilar y controlar los servicios y la infraestructura; hacer el trabajo diario de operar componentes y aplicaciones.',
    'Watch and control services and infrastructure; carry out the daily work of running components and applications.',
  ],
  roles: {
    'it-operations-manager': ['Gestor de las Operaciones de TI', 'IT Operations Manager'],
    'it-operator': ['Operador de TI', 'IT Operator'],
  },
  records: [
    recordType({ model: operationalTask, lifecycle: operationalTaskMoves, access: dailyAccess, words: operationalTaskWords }),
    recordType({ model: runbook, lifecycle: runbookMoves, access: runbookAccess, words: runbookWords }),
    recordType({ model: runbookRun, lifecycle: runbookRunMoves, access: dailyAccess, words: runbookRunWords }),
    recordType({ model: jobSchedule, lifecycle: jobScheduleMoves, access: runbookAccess, words: jobScheduleWords }),
    recordType({ model: shiftHandover, lifecycle: shiftHandoverMoves, access: dailyAccess, words: shiftHandoverWords }),
    recordType({ model: backupRun, lifecycle: backupRunMoves, access: dailyAccess, words: backupRunWords }),
  ],
  subprocesses: operationsSubprocesses,
  kpis: operationsKpis,
})
