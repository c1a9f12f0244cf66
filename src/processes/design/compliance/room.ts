/** Compliance management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { complianceAccess, policyAccess } from './access.ts'
import { complianceKpis } from './kpis.ts'
import { complianceFindingMoves, complianceReviewMoves, evidenceMoves, policyMoves, requirementMoves } from './lifecycle.ts'
import { complianceFinding, complianceReview, evidence, policy, requirement } from './model.ts'
import { complianceSubprocesses } from './subprocesses.ts'
import { complianceFindingWords, complianceReviewWords, evidenceWords, policyWords, requirementWords } from './words.ts'

export const complianceRoom = process('compliance', {
  stage: 'design',
  words: ['Gestión de Cumplimiento', 'Compliance Management'],
  purpose: [
    'Que procesos, sistemas y servicios cumplan las políticas de la organización y lo que exige la ley.',
    "See that processes, systems and services comply with the organisation's policies and legal requirements.",
  ],
  roles: { 'compliance-manager': ['Gestor de Cumplimiento', 'Compliance Manager'] },
  records: [
    recordType({ model: policy, lifecycle: policyMoves, access: policyAccess, words: policyWords }),
    recordType({ model: requirement, lifecycle: requirementMoves, access: complianceAccess, words: requirementWords }),
    recordType({ model: complianceReview, lifecycle: complianceReviewMoves, access: complianceAccess, words: complianceReviewWords }),
    recordType({ model: complianceFinding, lifecycle: complianceFindingMoves, access: complianceAccess, words: complianceFindingWords }),
    recordType({ model: evidence, lifecycle: evidenceMoves, access: complianceAccess, words: evidenceWords }),
  ],
  subprocesses: complianceSubprocesses,
  kpis: complianceKpis,
})
