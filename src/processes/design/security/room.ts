/** Security management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { securityControlAccess, securityEventAccess, securityIncidentAccess, vulnerabilityAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { securityKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { securityControl, securityEvent, securityIncident, securityShortcoming, securityTest, vulnerability } from './model.ts'
import { securitySubprocesses } from './subprocesses.ts'

export const securityRoom = roomOf('security', {
  texts: { en, es },
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
