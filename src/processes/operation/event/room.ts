import { process, recordType } from '#kernel/process.ts'
import { draft } from '../../draft.ts'
import { alertAccess, eventRuleAccess, maintenanceWindowAccess, monitorAccess } from './access.ts'
import { alertMoves, eventRuleMoves, maintenanceWindowMoves, monitorMoves } from './lifecycle.ts'
import { alert, eventRule, maintenanceWindow, monitor } from './model.ts'

export const eventRoom = process('event', {
  stage: 'operation',
  words: ['Gestión de Eventos', 'Event Management'],
  purpose: ['Vigilar sin pausa los elementos de configuración y los servicios; filtrar y clasificar los eventos para decidir qué se hace.', 'Monitor configuration items and services constantly; filter and categorise events to decide what is to be done.'],
  roles: {
    'it-operations-manager': ['Gestor de las Operaciones de TI', 'IT Operations Manager'],
  },
  records: [
    recordType({ model: alert, lifecycle: alertMoves, access: alertAccess, words: draft(alert, alertMoves) }),
    recordType({ model: eventRule, lifecycle: eventRuleMoves, access: eventRuleAccess, words: draft(eventRule, eventRuleMoves) }),
    recordType({ model: maintenanceWindow, lifecycle: maintenanceWindowMoves, access: maintenanceWindowAccess, words: draft(maintenanceWindow, maintenanceWindowMoves) }),
    recordType({ model: monitor, lifecycle: monitorMoves, access: monitorAccess, words: draft(monitor, monitorMoves) }),
  ],
})
