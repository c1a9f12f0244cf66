/** Security management: the room's table of contents. */
import { roomOf } from '../../room.ts'
import { securityControlAccess, securityEventAccess, securityIncidentAccess, vulnerabilityAccess } from './access.ts'
import { securityKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { securityControl, securityEvent, securityIncident, securityShortcoming, securityTest, vulnerability } from './model.ts'
import { securitySubprocesses } from './subprocesses.ts'

export const securityRoom = roomOf('security', {
  stage: 'design',
  roles: ['security-manager'],
  records: [
    { model: securityControl, access: securityControlAccess },
    { model: securityTest, access: securityControlAccess },
    { model: securityShortcoming, access: securityControlAccess },
    { model: securityIncident, access: securityIncidentAccess },
    { model: securityEvent, access: securityEventAccess },
    { model: vulnerability, access: vulnerabilityAccess },
  ],
  moves,
  subprocesses: securitySubprocesses,
  kpis: securityKpis,
})
