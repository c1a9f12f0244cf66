/** Service level management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { agreementAccess, serviceLevelRequirementAccess } from './access.ts'
import { serviceLevelKpis } from './kpis.ts'
import {
  agreementMoves,
  agreementReviewMoves,
  serviceIssueMoves,
  serviceLevelReportMoves,
  serviceLevelRequirementMoves,
  serviceLevelResultMoves,
  serviceLevelTargetMoves,
} from './lifecycle.ts'
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
import {
  agreementReviewWords,
  agreementWords,
  serviceIssueWords,
  serviceLevelReportWords,
  serviceLevelRequirementWords,
  serviceLevelResultWords,
  serviceLevelTargetWords,
} from './words.ts'

export const serviceLevelRoom = process('service-level', {
  stage: 'design',
  words: ['Gestión del Nivel de Servicio (SLM)', 'Service Level Management'],
  purpose: [
    'Negociar acuerdos de nivel de servicio con los clientes, diseñar los servicios según sus objetivos, vigilarlos e informar.',
    'Negotiate service level agreements with customers, design services to their targets, monitor and report.',
  ],
  roles: {
    'service-level-manager': ['Gestor del Nivel de Servicio', 'Service Level Manager'],
    'applications-analyst': ['Analista / Arquitecto de Aplicaciones', 'Applications Analyst / Architect'],
    'technical-architect': ['Arquitecto Técnico', 'Technical Architect'],
    'service-design-manager': ['Gestor de Diseño del Servicio', 'Service Design Manager'],
  },
  records: [
    recordType({ model: agreement, lifecycle: agreementMoves, access: agreementAccess, words: agreementWords }),
    recordType({ model: serviceLevelTarget, lifecycle: serviceLevelTargetMoves, access: agreementAccess, words: serviceLevelTargetWords }),
    recordType({ model: agreementReview, lifecycle: agreementReviewMoves, access: agreementAccess, words: agreementReviewWords }),
    recordType({
      model: serviceLevelRequirement,
      lifecycle: serviceLevelRequirementMoves,
      access: serviceLevelRequirementAccess,
      words: serviceLevelRequirementWords,
    }),
    recordType({ model: serviceLevelReport, lifecycle: serviceLevelReportMoves, access: agreementAccess, words: serviceLevelReportWords }),
    recordType({ model: serviceLevelResult, lifecycle: serviceLevelResultMoves, access: agreementAccess, words: serviceLevelResultWords }),
    recordType({ model: serviceIssue, lifecycle: serviceIssueMoves, access: agreementAccess, words: serviceIssueWords }),
  ],
  subprocesses: serviceLevelSubprocesses,
  kpis: serviceLevelKpis,
})
