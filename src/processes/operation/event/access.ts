/** Agents handle alerts; the operations manager maintains the rules. */
import { type Access, access } from '#kernel/access.ts'
import { alert, eventRule, maintenanceWindow, monitor } from './model.ts'

const manageAll = { read: 'all', create: true, change: 'all', comment: 'internal' } as const

export const alertAccess: Access = access(alert, {
  agent: { read: 'all', change: ['team', 'assignee', 'ci', 'incident', 'causeAlert'], comment: 'internal' },
  'it-operations-manager': { read: 'all', change: 'all', comment: 'internal' },
  connector: { read: 'all', create: true },
})

export const eventRuleAccess: Access = access(eventRule, { agent: { read: 'all' }, 'it-operations-manager': manageAll })

export const maintenanceWindowAccess: Access = access(maintenanceWindow, {
  agent: manageAll,
  'it-operations-manager': manageAll,
  connector: { read: 'all', create: true },
})

export const monitorAccess: Access = access(monitor, { agent: { read: 'all' }, 'it-operations-manager': manageAll })
