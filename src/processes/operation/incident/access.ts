/** Who may do what with incidents. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll } from '../../patterns/access-profiles.ts'
import { announcement, escalation, incident, incidentModel, workLogEntry } from './model.ts'

export const incidentAccess: Access = access(incident, {
  requester: ownRecords,
  agent: manageAll,
  'first-level-support': manageAll,
  'second-level-support': manageAll,
  'incident-manager': manageAll,
  'major-incident-team': manageAll,
  connector: { read: 'all', create: true },
})

export const incidentModelAccess: Access = access(incidentModel, {
  agent: readAll,
  'first-level-support': readAll,
  'second-level-support': readAll,
  'incident-manager': manageAll,
})

export const workLogEntryAccess: Access = access(workLogEntry, {
  agent: { read: 'all', create: true },
  'first-level-support': { read: 'all', create: true },
  'second-level-support': { read: 'all', create: true },
  'incident-manager': manageAll,
  'major-incident-team': { read: 'all', create: true },
})

export const escalationAccess: Access = access(escalation, {
  agent: readAll,
  'first-level-support': readAll,
  'second-level-support': readAll,
  'incident-manager': { ...readAll, comment: 'internal' },
  'major-incident-team': { ...readAll, comment: 'internal' },
})

export const announcementAccess: Access = access(announcement, {
  requester: { read: { field: 'phase', in: ['active', 'closed'] } },
  agent: readAll,
  'first-level-support': manageAll,
  'incident-manager': manageAll,
})
