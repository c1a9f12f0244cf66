/** Security management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { securityControlAccess, securityEventAccess, securityIncidentAccess, vulnerabilityAccess } from './access.ts'
import { securityKpis } from './kpis.ts'
import {
  securityControlMoves,
  securityEventMoves,
  securityIncidentMoves,
  securityShortcomingMoves,
  securityTestMoves,
  vulnerabilityMoves,
} from './lifecycle.ts'
import { securityControl, securityEvent, securityIncident, securityShortcoming, securityTest, vulnerability } from './model.ts'
import { securitySubprocesses } from './subprocesses.ts'
import {
  securityControlWords,
  securityEventWords,
  securityIncidentWords,
  securityShortcomingWords,
  securityTestWords,
  vulnerabilityWords,
} from './words.ts'

export const securityRoom = process('security', {
  stage: 'design',
  words: ['Gestión de la Seguridad de TI', 'IT Security Management'],
  purpose: [
    'Proteger la confidencialidad, integridad y disponibilidad de la información, los datos y los servicios de la organización.',
    "Keep the confidentiality, integrity and availability of the organisation's information, data and services.",
  ],
  roles: { 'security-manager': ['Gestor de la Seguridad de TI', 'IT Security Manager'] },
  records: [
    recordType({ model: securityControl, lifecycle: securityControlMoves, access: securityControlAccess, words: securityControlWords }),
    recordType({ model: securityTest, lifecycle: securityTestMoves, access: securityControlAccess, words: securityTestWords }),
    recordType({
      model: securityShortcoming,
      lifecycle: securityShortcomingMoves,
      access: securityControlAccess,
      words: securityShortcomingWords,
    }),
    recordType({ model: securityIncident, lifecycle: securityIncidentMoves, access: securityIncidentAccess, words: securityIncidentWords }),
    recordType({ model: securityEvent, lifecycle: securityEventMoves, access: securityEventAccess, words: securityEventWords }),
    recordType({ model: vulnerability, lifecycle: vulnerabilityMoves, access: vulnerabilityAccess, words: vulnerabilityWords }),
  ],
  subprocesses: securitySubprocesses,
  kpis: securityKpis,
})
