/** Security records are limited to those who work on them; anyone can report a security incident and follow their own. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { securityControl, securityEvent, securityIncident, vulnerability } from './model.ts'

/** Controls, tests and shortcomings. */
export const securityControlAccess: Access = access(securityControl, {
  agent: { ...readAll, comment: 'internal' },
  'security-manager': manageAll,
})

export const securityIncidentAccess: Access = access(securityIncident, {
  requester: ownRecords,
  agent: manageAll,
  'security-manager': manageAll,
  connector: writeAll,
})

export const securityEventAccess: Access = access(securityEvent, {
  agent: { ...readAll, comment: 'internal' },
  'security-manager': manageAll,
  'it-operations-manager': manageAll,
  connector: writeAll,
})

export const vulnerabilityAccess: Access = access(vulnerability, { agent: manageAll, 'security-manager': manageAll, connector: writeAll })
