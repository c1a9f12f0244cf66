/** Compliance management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { complianceAccess, policyAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { complianceKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { complianceFinding, complianceReview, evidence, policy, requirement } from './model.ts'
import { complianceSubprocesses } from './subprocesses.ts'

export const complianceRoom = roomOf('compliance', {
  texts: { en, es },
  stage: 'design',
  roles: ['compliance-manager'],
  records: [
    { model: policy, access: policyAccess },
    { model: requirement, access: complianceAccess },
    { model: complianceReview, access: complianceAccess },
    { model: complianceFinding, access: complianceAccess },
    { model: evidence, access: complianceAccess },
  ],
  moves,
  subprocesses: complianceSubprocesses,
  kpis: complianceKpis,
})
