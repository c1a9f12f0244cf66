/** What people read about complaints, surveys, reviews and weaknesses. */
import { recordWords } from '#kernel/process.ts'
import { carriedOutWords } from '../../carried-out.ts'
import { phrases, sections } from '../../phrases.ts'
import { processWords } from '../../process-names.ts'
import { levelWords } from '../../scales.ts'
import { complaintMoves, serviceReviewMoves, surveyMoves, surveyResponseMoves, weaknessMoves } from './lifecycle.ts'
import { complaint, serviceReview, survey, surveyResponse, weakness } from './model.ts'

const { agreement, customer, description, incident, kind, resolution, resolvedAt, service } = phrases
const request = ['Solicitud', 'Request'] as const

export const complaintWords = recordWords(complaint, complaintMoves, {
  one: ['Queja', 'Complaint'],
  many: ['Quejas', 'Complaints'],
  fields: {
    description,
    service,
    customer,
    incident,
    request,
    decision: ['Decisión', 'Decision'],
    decidedAt: ['Decidida el', 'Decided at'],
    reason: ['Motivo', 'Reason'],
    remedy: ['Respuesta y remedio', 'Answer and remedy'],
    answeredAt: ['Contestada el', 'Answered at'],
  },
  states: {
    received: ['Recibida', 'Received'],
    examination: ['En estudio', 'Being examined'],
    accepted: ['Aceptada', 'Accepted'],
    rejected: ['Rechazada', 'Rejected'],
    answered: ['Contestada', 'Answered'],
  },
  moves: {
    examine: ['Estudiar', 'Examine'],
    accept: ['Aceptar', 'Accept'],
    reject: ['Rechazar', 'Reject'],
    answer: ['Contestar', 'Answer'],
    reopen: ['Reabrir', 'Reopen'],
  },
  choices: { decision: { accepted: ['Aceptada', 'Accepted'], rejected: ['Rechazada', 'Rejected'] } },
  help: {
    decision: ['Si está justificada; una aceptada deja una debilidad', 'Whether it is justified; an accepted one leaves a weakness'],
  },
  empty: ['Ninguna queja', 'No complaints'],
})

export const surveyWords = recordWords(survey, surveyMoves, {
  one: ['Encuesta', 'Survey'],
  many: ['Encuestas', 'Surveys'],
  fields: {
    purpose: ['Para qué', 'Purpose'],
    kind,
    question: ['Pregunta', 'Question'],
    service,
    customer,
    invited: ['Invitados', 'Invited'],
    closesOn: ['Hasta el', 'Closes on'],
    sentAt: ['Enviada el', 'Sent at'],
    endedAt: ['Cerrada el', 'Closed at'],
    conclusions: ['Conclusiones', 'Conclusions'],
  },
  states: {
    draft: ['Borrador', 'Draft'],
    open: ['Abierta', 'Open'],
    closed: ['Cerrada', 'Closed'],
    discarded: ['Descartada', 'Discarded'],
  },
  moves: { send: ['Enviar', 'Send'], close: ['Cerrar', 'Close'], discard: ['Descartar', 'Discard'] },
  choices: { kind: { csat: ['Satisfacción (CSAT)', 'Satisfaction (CSAT)'], nps: ['Recomendación (NPS)', 'Recommendation (NPS)'] } },
  empty: ['Pregunte a los clientes cómo les va', 'Ask customers how it goes'],
})

export const surveyResponseWords = recordWords(surveyResponse, surveyResponseMoves, {
  one: ['Cuestionario', 'Questionnaire'],
  many: ['Cuestionarios', 'Questionnaires'],
  fields: {
    survey: ['Encuesta', 'Survey'],
    person: ['Persona', 'Person'],
    incident,
    request,
    service,
    score: ['Nota de 0 a 10', 'Score from 0 to 10'],
    satisfied: ['Satisfecho', 'Satisfied'],
    voice: ['Voz', 'Voice'],
    comment: ['Comentario', 'Comment'],
    returnedAt: ['Devuelto el', 'Returned at'],
  },
  states: { sent: ['Enviado', 'Sent'], returned: ['Devuelto', 'Returned'], lapsed: ['Sin respuesta', 'Lapsed'] },
  moves: { return: ['Devolver', 'Return'], lapse: ['Dar por no devuelto', 'Let it lapse'] },
  choices: { voice: { promoter: ['Promotor', 'Promoter'], passive: ['Pasivo', 'Passive'], detractor: ['Detractor', 'Detractor'] } },
  empty: ['Se envían con una encuesta', 'They are sent with a survey'],
})

export const serviceReviewWords = recordWords(serviceReview, serviceReviewMoves, {
  ...carriedOutWords,
  one: ['Revisión de servicio', 'Service review'],
  many: ['Revisiones de servicios', 'Service reviews'],
  fields: {
    ...carriedOutWords.fields,
    service,
    agreement,
    customer,
    from: ['Desde', 'From'],
    to: ['Hasta', 'To'],
    participants: ['Participantes', 'Participants'],
    findings: ['Observaciones', 'Findings'],
    weakSpots: ['Puntos débiles', 'Weak spots'],
  },
  help: { weakSpots: ['Al terminar se hacen una debilidad', 'On finishing they become a weakness'] },
  empty: ['Revise cada servicio con su cliente, con regularidad', 'Review each service with its customer, regularly'],
})

export const weaknessWords = recordWords(weakness, weaknessMoves, {
  one: ['Debilidad', 'Weakness'],
  many: ['Debilidades', 'Weaknesses'],
  fields: {
    description,
    source: ['Dónde se halló', 'Found in'],
    severity: ['Gravedad', 'Severity'],
    service,
    process: ['Proceso', 'Process'],
    serviceReview: ['Revisión de servicio', 'Service review'],
    complaint: ['Queja', 'Complaint'],
    evaluation: ['Evaluación de proceso', 'Process evaluation'],
    benchmark: ['Comparativa', 'Benchmark'],
    assessment: ['Evaluación de madurez', 'Maturity assessment'],
    audit: ['Auditoría', 'Audit'],
    changeReview: ['Revisión post-implementación', 'Post implementation review'],
    initiative: ['Iniciativa de CSI', 'CSI initiative'],
    resolution,
    resolvedAt,
  },
  states: {
    identified: ['Identificada', 'Identified'],
    addressed: ['En tratamiento', 'Addressed'],
    resolved: ['Resuelta', 'Resolved'],
    tolerated: ['Tolerada', 'Tolerated'],
  },
  moves: {
    address: ['Tratar con una iniciativa', 'Address by an initiative'],
    resolve: ['Dar por resuelta', 'Resolve'],
    reopen: ['Reabrir', 'Reopen'],
    tolerate: ['Tolerar', 'Tolerate'],
  },
  choices: {
    severity: levelWords,
    process: processWords,
    source: {
      'service-review': ['Revisión de servicio', 'Service review'],
      complaint: ['Queja', 'Complaint'],
      survey: ['Encuesta', 'Survey'],
      'service-level-report': ['Informe de nivel de servicio', 'Service level report'],
      'change-review': ['Revisión post-implementación', 'Post implementation review'],
      'process-evaluation': ['Evaluación de proceso', 'Process evaluation'],
      benchmark: ['Comparativa de proceso', 'Process benchmark'],
      'maturity-assessment': ['Evaluación de madurez', 'Maturity assessment'],
      'process-audit': ['Auditoría de proceso', 'Process audit'],
      kpi: ['Indicador fuera de objetivo', 'KPI off its target'],
    },
  },
  sections: { ...sections, origin: ['De dónde viene', 'Where it comes from'] },
  help: { resolution: ['Cómo se resolvió, o por qué se tolera', 'How it was resolved, or why it is tolerated'] },
  empty: ['Las dejan las revisiones, evaluaciones y quejas', 'Reviews, evaluations and complaints leave them'],
})
