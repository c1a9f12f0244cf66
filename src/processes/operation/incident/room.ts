/** Incident management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { announcementAccess, escalationAccess, incidentAccess, incidentModelAccess, workLogEntryAccess } from './access.ts'
import { incidentClocks, incidentKpis } from './kpis.ts'
import { announcementMoves, escalationMoves, incidentModelMoves, incidentMoves, workLogEntryMoves } from './lifecycle.ts'
import { announcement, escalation, incident, incidentModel, workLogEntry } from './model.ts'
import { priorityMatrix } from './priority.ts'
import { incidentSubprocesses } from './subprocesses.ts'
import { announcementWords, escalationWords, incidentModelWords, incidentWords, workLogEntryWords } from './words.ts'

export const incidentRoom = process('incident', {
  stage: 'operation',
  words: ['Gestión de Incidentes', 'Incident Management'],
  purpose: [
    'Gestionar el ciclo de vida de todos los incidentes; devolver el servicio a sus usuarios lo antes posible.',
    'Manage the life cycle of all incidents; give the service back to its users as soon as possible.',
  ],
  roles: {
    'incident-manager': ['Gestor de Incidentes', 'Incident Manager'],
    'major-incident-team': ['Equipo de Incidentes Graves', 'Major Incident Team'],
    'first-level-support': ['Soporte de Primera Línea', '1st Level Support'],
    'second-level-support': ['Soporte de Segunda Línea', '2nd Level Support'],
  },
  records: [
    recordType({ model: incident, lifecycle: incidentMoves, access: incidentAccess, clocks: incidentClocks, words: incidentWords }),
    recordType({ model: incidentModel, lifecycle: incidentModelMoves, access: incidentModelAccess, words: incidentModelWords }),
    recordType({ model: workLogEntry, lifecycle: workLogEntryMoves, access: workLogEntryAccess, words: workLogEntryWords }),
    recordType({ model: escalation, lifecycle: escalationMoves, access: escalationAccess, words: escalationWords }),
    recordType({ model: announcement, lifecycle: announcementMoves, access: announcementAccess, words: announcementWords }),
  ],
  subprocesses: incidentSubprocesses,
  kpis: incidentKpis,
  settings: {
    priorityMatrix: { words: ['Prioridad según impacto y urgencia', 'Priority by impact and urgency'], value: priorityMatrix },
  },
})
