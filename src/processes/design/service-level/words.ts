/** What people read about agreements and how they are kept. */
import { recordWords } from '#kernel/process.ts'
import { inUseWords } from '../../in-use.ts'
import { externalIdHelp, phrases, sections } from '../../phrases.ts'
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

const { customer, description, externalId, kind, owner, report, service, supplier, validFrom, validTo } = phrases
const theAgreement = phrases.agreement

export const agreementWords = recordWords(agreement, agreementMoves, {
  one: ['Acuerdo', 'Agreement'],
  many: ['Acuerdos', 'Agreements'],
  fields: {
    description,
    kind,
    service,
    customer,
    party: ['Equipo que lo cumple', 'Team that keeps it'],
    supplier,
    backs: ['Sostiene los SLA', 'Backs the SLAs'],
    owner,
    validFrom,
    validTo,
    reviewEvery: ['Se revisa cada', 'Reviewed every'],
    lastReview: ['Última revisión', 'Last review'],
    externalId,
  },
  states: {
    draft: ['Borrador', 'Draft'],
    'in-force': ['En vigor', 'In force'],
    'under-review': ['En revisión', 'Under review'],
    ended: ['Terminado', 'Ended'],
    discarded: ['Descartado', 'Discarded'],
  },
  moves: {
    sign: ['Firmar y activar', 'Sign and activate'],
    review: ['Empezar la revisión', 'Start the review'],
    confirm: ['Confirmar tras la revisión', 'Confirm after the review'],
    end: ['Terminar', 'End'],
    discard: ['Descartar', 'Discard'],
  },
  choices: {
    kind: {
      sla: ['Acuerdo de nivel de servicio (SLA)', 'Service level agreement (SLA)'],
      ola: ['Acuerdo de nivel operativo (OLA)', 'Operational level agreement (OLA)'],
      uc: ['Contrato de apoyo (UC)', 'Underpinning contract (UC)'],
    },
  },
  sections: { ...sections, parties: ['Partes', 'Parties'], validity: ['Vigencia', 'Validity'] },
  help: {
    kind: [
      'SLA: con un cliente. OLA: con un equipo propio. UC: con un suministrador',
      'SLA: with a customer. OLA: with a team of our own. UC: with a supplier',
    ],
    backs: [
      'Los SLA que ayuda a cumplir; vacío, todos los de su servicio',
      'The SLAs that it helps to keep; empty means all of its service',
    ],
    customer: ['La organización a la que se promete el servicio', 'The organisation to which the service is promised'],
    externalId: externalIdHelp,
  },
  empty: [
    'Cree un acuerdo para un servicio y dele objetivos; desde entonces corren sus relojes',
    'Create an agreement for a service and give it targets; from then on its clocks run',
  ],
})

export const serviceLevelTargetWords = recordWords(serviceLevelTarget, serviceLevelTargetMoves, {
  ...inUseWords,
  one: ['Objetivo de nivel de servicio', 'Service level target'],
  many: ['Objetivos de nivel de servicio', 'Service level targets'],
  fields: {
    agreement: theAgreement,
    recordType: ['Tipo de registro', 'Record type'],
    metric: ['Métrica', 'Metric'],
    where: ['Se aplica a', 'Applies to'],
    target: ['Plazo', 'Target'],
    calendar: phrases.calendar,
    goal: ['Porcentaje que se debe cumplir', 'Share to be kept'],
    externalId,
  },
  help: {
    recordType: ['De qué registros: incident', 'Of which records: incident'],
    metric: ['El reloj que se mide: response, resolution', 'The clock that is measured: response, resolution'],
    where: [
      'Los registros a los que se aplica, por ejemplo los de prioridad crítica; sin condición, todos',
      'The records that it applies to, such as those of critical priority; without a condition, all',
    ],
    calendar: [
      'El reloj solo corre en su horario; sin calendario, día y noche',
      'The clock runs in its hours only; without a calendar, day and night',
    ],
    goal: [
      'De cada cien casos, cuántos deben estar dentro del plazo para dar el objetivo por cumplido',
      'Of a hundred cases, how many must be within the target for it to be met',
    ],
    externalId: externalIdHelp,
  },
  empty: [
    'Añada a un acuerdo su primer objetivo: qué métrica, en cuánto tiempo',
    'Add the first target to an agreement: which metric, in what time',
  ],
})

export const agreementReviewWords = recordWords(agreementReview, agreementReviewMoves, {
  one: ['Revisión de acuerdo', 'Agreement review'],
  many: ['Revisiones de acuerdos', 'Agreement reviews'],
  fields: { agreement: theAgreement, findings: ['Conclusiones', 'Findings'] },
  states: { held: ['Celebrada', 'Held'] },
  moves: {},
  empty: [
    'Aquí quedan las revisiones; empiece una desde un acuerdo en vigor',
    'Reviews are kept here; start one from an agreement in force',
  ],
})

export const serviceLevelRequirementWords = recordWords(serviceLevelRequirement, serviceLevelRequirementMoves, {
  one: ['Requisito de nivel de servicio', 'Service level requirement'],
  many: ['Requisitos de nivel de servicio', 'Service level requirements'],
  fields: { requirement: ['Requisito', 'Requirement'], kind, service, customer, agreement: theAgreement },
  states: {
    requested: ['Pedido', 'Requested'],
    accepted: ['En diseño', 'In design'],
    agreed: ['Acordado', 'Agreed'],
    dropped: ['Descartado', 'Dropped'],
  },
  moves: {
    accept: ['Aceptar para diseño', 'Accept for design'],
    agree: ['Llevar al acuerdo', 'Put into the agreement'],
    drop: ['Descartar', 'Drop'],
  },
  choices: {
    kind: {
      functionality: ['Funcionalidad', 'Functionality'],
      availability: ['Disponibilidad', 'Availability'],
      capacity: ['Capacidad', 'Capacity'],
      continuity: ['Continuidad', 'Continuity'],
      security: ['Seguridad', 'Security'],
      support: ['Soporte', 'Support'],
    },
  },
  help: { agreement: ['El acuerdo en el que queda escrito', 'The agreement in which it is written down'] },
  empty: [
    'Anote lo que un cliente necesita de un servicio, con sus palabras',
    'Note what a customer needs of a service, in their own words',
  ],
})

export const serviceLevelReportWords = recordWords(serviceLevelReport, serviceLevelReportMoves, {
  one: ['Informe de nivel de servicio', 'Service level report'],
  many: ['Informes de nivel de servicio', 'Service level reports'],
  fields: {
    agreement: theAgreement,
    from: ['Desde', 'From'],
    to: ['Hasta', 'To'],
    weakSpots: ['Puntos débiles', 'Weak spots'],
    publishedAt: ['Publicado el', 'Published at'],
  },
  states: { draft: ['Borrador', 'Draft'], published: ['Publicado', 'Published'] },
  moves: { publish: ['Publicar', 'Publish'] },
  help: {
    weakSpots: [
      'Dónde se incumplió o faltó poco, y por qué; «ninguno» también se dice',
      'Where it was missed or nearly so, and why; "none" is said too',
    ],
  },
  empty: ['Cree el informe de un acuerdo para un periodo', 'Create the report of an agreement for a period'],
})

export const serviceLevelResultWords = recordWords(serviceLevelResult, serviceLevelResultMoves, {
  one: ['Resultado de objetivo', 'Target result'],
  many: ['Resultados de objetivos', 'Target results'],
  fields: {
    report,
    target: ['Objetivo', 'Target'],
    measured: ['Casos medidos', 'Cases measured'],
    kept: ['Casos dentro del plazo', 'Cases within the target'],
    met: ['Cumplido', 'Met'],
    measuredAt: ['Medido el', 'Measured at'],
  },
  states: { measured: ['Medido', 'Measured'] },
  moves: {},
  empty: ['Los resultados llegan con los informes de nivel de servicio', 'Results come with the service level reports'],
})

export const serviceIssueWords = recordWords(serviceIssue, serviceIssueMoves, {
  one: ['Asunto de servicio', 'Service issue'],
  many: ['Asuntos de servicio', 'Service issues'],
  fields: {
    description,
    service,
    agreement: theAgreement,
    report,
    plan: ['Plan de mejora', 'Improvement plan'],
    plannedAt: ['Planificado el', 'Planned at'],
  },
  states: {
    found: ['Detectado', 'Found'],
    planned: ['En plan de mejora', 'In an improvement plan'],
    solved: ['Solucionado', 'Solved'],
    dropped: ['Descartado', 'Dropped'],
  },
  moves: {
    plan: ['Incluir en un plan de mejora', 'Put into an improvement plan'],
    solve: ['Dar por solucionado', 'Mark as solved'],
    drop: ['Descartar', 'Drop'],
  },
  help: { report: ['El informe que lo puso a la vista', 'The report that showed it'] },
  empty: [
    'Aquí están los puntos débiles que muestran los informes; por ahora, ninguno',
    'The weak spots that reports show stand here; none so far',
  ],
})
