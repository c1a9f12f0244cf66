/** Service level management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { agreementAccess, serviceLevelRequirementAccess, serviceLevelResultAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { serviceLevelKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import {
  agreement,
  agreementReview,
  serviceIssue,
  serviceLevelReport,
  serviceLevelRequirement,
  serviceLevelResult,
  serviceLevelTarget,
} from './model.ts'
import { serviceLevelSubprocesses } from './subprocesses.ts'

export const serviceLevelRoom = roomOf('service-level', {
  texts: { en, es },
  stage: 'design',
  roles: ['service-level-manager', 'applications-analyst', 'technical-architect', 'service-design-manager'],
  records: [
    { model: agreement, access: agreementAccess },
    { model: serviceLevelTarget, access: agreementAccess },
    { model: agreementReview, access: agreementAccess },
    { model: serviceLevelRequirement, access: serviceLevelRequirementAccess },
    { model: serviceLevelReport, access: agreementAccess },
    { model: serviceLevelResult, access: serviceLevelResultAccess },
    { model: serviceIssue, access: agreementAccess },
  ],
  moves,
  subprocesses: serviceLevelSubprocesses,
  kpis: serviceLevelKpis,
})
