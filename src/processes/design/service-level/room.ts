import { process, recordType } from '#kernel/process.ts'
import { draft } from '../../draft.ts'
import { agreementAccess, serviceLevelRequirementAccess } from './access.ts'
import { agreementMoves, agreementReviewMoves, serviceIssueMoves, serviceLevelReportMoves, serviceLevelRequirementMoves, serviceLevelResultMoves, serviceLevelTargetMoves } from './lifecycle.ts'
import { agreement, agreementReview, serviceIssue, serviceLevelReport, serviceLevelRequirement, serviceLevelResult, serviceLevelTarget } from './model.ts'

export const serviceLevelRoom = process('service-level', {
  stage: 'design',
  words: ['Gestión del Nivel de Servicio (SLM)', 'Service Level Management'],
  purpose: ['Negociar acuerdos de nivel de servicio con los clientes, diseñar los servicios según sus objetivos, vigilarlos e informar.', 'Negotiate service level agreements with customers, design services to their targets, monitor and report.'],
  roles: {
    'service-level-manager': ['Gestor del Nivel de Servicio', 'Service Level Manager'],
    'applications-analyst': ['Analista / Arquitecto de Aplicaciones', 'Applications Analyst / Architect'],
    'technical-architect': ['Arquitecto Técnico', 'Technical Architect'],
    'service-design-manager': ['Gestor de Diseño del Servicio', 'Service Design Manager'],
  },
  records: [
    recordType({ model: agreement, lifecycle: agreementMoves, access: agreementAccess, words: draft(agreement, agreementMoves) }),
    recordType({ model: serviceLevelTarget, lifecycle: serviceLevelTargetMoves, access: agreementAccess, words: draft(serviceLevelTarget, serviceLevelTargetMoves) }),
    recordType({ model: agreementReview, lifecycle: agreementReviewMoves, access: agreementAccess, words: draft(agreementReview, agreementReviewMoves) }),
    recordType({ model: serviceLevelRequirement, lifecycle: serviceLevelRequirementMoves, access: serviceLevelRequirementAccess, words: draft(serviceLevelRequirement, serviceLevelRequirementMoves) }),
    recordType({ model: serviceLevelReport, lifecycle: serviceLevelReportMoves, access: agreementAccess, words: draft(serviceLevelReport, serviceLevelReportMoves) }),
    recordType({ model: serviceLevelResult, lifecycle: serviceLevelResultMoves, access: agreementAccess, words: draft(serviceLevelResult, serviceLevelResultMoves) }),
    recordType({ model: serviceIssue, lifecycle: serviceIssueMoves, access: agreementAccess, words: draft(serviceIssue, serviceIssueMoves) }),
  ],
})
