/** What people read about compliance. */
import { carriedOutWords } from '../../carried-out.ts'
import { inForceWords } from '../../in-force.ts'
import { inUseWords } from '../../in-use.ts'
import { shortcomingWords } from '../../shortcomings.ts'
import { wordsOf } from '../../words.ts'
import { complianceFindingMoves, complianceReviewMoves, evidenceMoves, policyMoves, requirementMoves } from './lifecycle.ts'
import { complianceFinding, complianceReview, evidence, policy, requirement } from './model.ts'

const requirementWord = ['Requisito', 'Requirement'] as const
const policyWord = ['Política', 'Policy'] as const
const text = ['Texto', 'Text'] as const

export const policyWords = wordsOf(
  policy,
  policyMoves,
  {
    one: policyWord,
    many: ['Políticas', 'Policies'],
    fields: { text, area: ['Ámbito', 'Area'], edition: ['Edición', 'Edition'], appliesTo: ['Vale para', 'Applies to'] },
    states: { retired: ['Retirada', 'Retired'] },
    choices: {
      area: {
        'service-management': ['Gestión de servicios', 'Service management'],
        security: ['Seguridad', 'Security'],
        privacy: ['Privacidad', 'Privacy'],
        continuity: ['Continuidad', 'Continuity'],
        finance: ['Finanzas', 'Finance'],
        people: ['Personas', 'People'],
        other: ['Otro', 'Other'],
      },
    },
    empty: ['Escriba las reglas que la organización se da', 'Write the rules that the organisation gives itself'],
  },
  inForceWords,
)

export const requirementWords = wordsOf(requirement, requirementMoves, {
  one: requirementWord,
  many: ['Requisitos', 'Requirements'],
  fields: {
    source: ['Lo pide', 'Asked by'],
    clause: ['Cláusula', 'Clause'],
    text,
    parent: ['Parte de', 'Part of'],
    policies: ['Políticas', 'Policies'],
    assessment: ['Evaluación', 'Assessment'],
  },
  states: {
    'not-assessed': ['Sin evaluar', 'Not assessed'],
    met: ['Cumplido', 'Met'],
    partial: ['Cumplido en parte', 'Met in part'],
    missed: ['Incumplido', 'Missed'],
    'not-applicable': ['No aplicable', 'Not applicable'],
  },
  moves: {
    confirm: ['Dar por cumplido', 'Confirm as met'],
    confirmInPart: ['Dar por cumplido en parte', 'Confirm in part'],
    miss: ['Dar por incumplido', 'Mark as missed'],
    exclude: ['Excluir', 'Exclude'],
    include: ['Incluir de nuevo', 'Include again'],
  },
  choices: {
    source: {
      'iso-20000': ['ISO/IEC 20000-1', 'ISO/IEC 20000-1'],
      'iso-27001': ['ISO/IEC 27001', 'ISO/IEC 27001'],
      law: ['Una ley', 'A law'],
      contract: ['Un contrato', 'A contract'],
      policy: ['Una política propia', 'A policy of ours'],
      other: ['Otra fuente', 'Another source'],
    },
  },
  help: { clause: ['El número de la cláusula, como 8.5.1', 'The number of the clause, such as 8.5.1'] },
  empty: ['Registre lo que piden leyes, normas y contratos', 'Log what laws, standards and contracts ask'],
})

export const complianceReviewWords = wordsOf(
  complianceReview,
  complianceReviewMoves,
  {
    one: ['Revisión de cumplimiento', 'Compliance review'],
    many: ['Revisiones de cumplimiento', 'Compliance reviews'],
    fields: { requirements: ['Requisitos', 'Requirements'], reviewer: ['Quién revisa', 'Reviewer'] },
    choices: {
      kind: {
        internal: ['Interna', 'Internal'],
        external: ['Externa', 'External'],
        certification: ['De certificación', 'Certification'],
        'self-assessment': ['Autoevaluación', 'Self-assessment'],
      },
    },
    empty: ['Planee cuándo se revisa cada requisito', 'Plan when each requirement is reviewed'],
  },
  carriedOutWords,
)

export const complianceFindingWords = wordsOf(
  complianceFinding,
  complianceFindingMoves,
  {
    one: ['Hallazgo', 'Finding'],
    many: ['Hallazgos', 'Findings'],
    fields: { review: ['Revisión', 'Review'], requirement: requirementWord },
    choices: { kind: { major: ['Mayor', 'Major'], minor: ['Menor', 'Minor'], observation: ['Observación', 'Observation'] } },
    help: { kind: ['Con uno mayor abierto, el requisito no se cumple', 'While a major one is open the requirement is not met'] },
    empty: ['Aquí queda lo que las revisiones encuentran', 'What reviews find stays here'],
  },
  shortcomingWords,
)

export const evidenceWords = wordsOf(
  evidence,
  evidenceMoves,
  {
    one: ['Evidencia', 'Evidence'],
    many: ['Evidencias', 'Evidence'],
    fields: {
      requirement: requirementWord,
      link: ['Enlace', 'Link'],
      of: ['De qué', 'Of'],
      policy: policyWord,
      explains: ['Qué demuestra', 'What it shows'],
      validUntil: ['Vale hasta', 'Valid until'],
    },
    choices: {
      kind: { document: ['Documento', 'Document'], record: ['Registro', 'Record'], list: ['Lista', 'List'], kpi: ['Indicador', 'KPI'] },
    },
    help: {
      of: ['Tipo de registro, o proceso/indicador: incident/resolution-time', 'Record type, or process/KPI: incident/resolution-time'],
    },
    empty: ['Una a cada requisito lo que lo demuestra', 'Tie to each requirement what shows it'],
  },
  inUseWords,
)
