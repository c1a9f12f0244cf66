/** Incident management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { announcementAccess, escalationAccess, incidentAccess, incidentModelAccess, workLogEntryAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { incidentClocks, incidentKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { announcement, escalation, incident, incidentModel, workLogEntry } from './model.ts'
import { incidentOffers } from './offers.ts'
import { priorityMatrix } from './priority.ts'
import { incidentSubprocesses } from './subprocesses.ts'

export const incidentRoom = roomOf('incident', {
  texts: { en, es },
  stage: 'operation',
  roles: ['incident-manager', 'major-incident-team', 'first-level-support', 'second-level-support'],
  records: [
    { model: incident, access: incidentAccess, clocks: incidentClocks, offers: incidentOffers },
    { model: incidentModel, access: incidentModelAccess },
    { model: workLogEntry, access: workLogEntryAccess },
    { model: escalation, access: escalationAccess },
    { model: announcement, access: announcementAccess },
  ],
  moves,
  subprocesses: incidentSubprocesses,
  kpis: incidentKpis,
  settings: { priorityMatrix },
})
