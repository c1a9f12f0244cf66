/** What is said about security is for those who work on it; anybody may report an incident and follow his own. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, own, readAll } from '../../patterns/access-profiles.ts'
import { securityControl, securityEvent, securityIncident, vulnerability } from './model.ts'

/** Controls, tests and shortcomings. */
export const securityControlAccess: Access = access(securityControl, {
  agent: { ...readAll, comment: 'internal' },
  'security-manager': keep,
})

export const securityIncidentAccess: Access = access(securityIncident, {
  requester: own,
  agent: keep,
  'security-manager': keep,
  connector: feed,
})

export const securityEventAccess: Access = access(securityEvent, {
  agent: { ...readAll, comment: 'internal' },
  'security-manager': keep,
  'it-operations-manager': keep,
  connector: feed,
})

export const vulnerabilityAccess: Access = access(vulnerability, { agent: keep, 'security-manager': keep, connector: feed })
