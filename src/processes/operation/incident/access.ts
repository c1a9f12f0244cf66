/** Who may do what with incidents. */
import { type Access, access } from '#kernel/access.ts'
import { announcement, escalation, incident, incidentModel, workLogEntry } from './model.ts'

const desk = { read: 'all', create: true, change: 'all', comment: 'internal' } as const
const readAll = { read: 'all' } as const

export const incidentAccess: Access = access(incident, {
  requester: {
    read: {
      any: [
        { field: 'requester', is: 'me' },
        { field: 'createdBy', is: 'me' },
      ],
    },
    create: true,
    comment: 'public',
  },
  agent: desk,
  'first-level-support': desk,
  'second-level-support': desk,
  'incident-manager': desk,
  'major-incident-team': desk,
  connector: { read: 'all', create: true },
})

export const incidentModelAccess: Access = access(incidentModel, {
  agent: readAll,
  'first-level-support': readAll,
  'second-level-support': readAll,
  'incident-manager': desk,
})

export const workLogEntryAccess: Access = access(workLogEntry, {
  agent: { read: 'all', create: true },
  'first-level-support': { read: 'all', create: true },
  'second-level-support': { read: 'all', create: true },
  'incident-manager': desk,
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
  'first-level-support': desk,
  'incident-manager': desk,
})
