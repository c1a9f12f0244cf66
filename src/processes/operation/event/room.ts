/** Event management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { alertAccess, eventRuleAccess, maintenanceWindowAccess, monitorAccess } from './access.ts'
import { eventKpis } from './kpis.ts'
import { alertMoves, eventRuleMoves, maintenanceWindowMoves, monitorMoves } from './lifecycle.ts'
import { alert, eventRule, maintenanceWindow, monitor } from './model.ts'
import { eventSettings } from './settings.ts'
import { eventSubprocesses } from './subprocesses.ts'
import { alertWords, eventRuleWords, maintenanceWindowWords, monitorWords } from './words.ts'

export const eventRoom = process('event', {
  stage: 'operation',
  words: ['Gestión de Eventos', 'Event Management'],
  purpose: [
    'Vigilar sin pausa los elementos de configuración y los servicios; filtrar y clasificar los eventos para decidir qué se hace.',
    'Monitor configuration items and services constantly; filter and categorise events to decide what is to be done.',
  ],
  roles: {
    'it-operations-manager': ['Gestor de las Operaciones de TI', 'IT Operations Manager'],
  },
  records: [
    recordType({ model: alert, lifecycle: alertMoves, access: alertAccess, words: alertWords }),
    recordType({ model: eventRule, lifecycle: eventRuleMoves, access: eventRuleAccess, words: eventRuleWords }),
    recordType({
      model: maintenanceWindow,
      lifecycle: maintenanceWindowMoves,
      access: maintenanceWindowAccess,
      words: maintenanceWindowWords,
    }),
    recordType({ model: monitor, lifecycle: monitorMoves, access: monitorAccess, words: monitorWords }),
  ],
  subprocesses: eventSubprocesses,
  kpis: eventKpis,
  settings: eventSettings,
})
