/** How service evaluation is measured: the six KPIs of the map. */
import { kpis } from '#kernel/kpis.ts'
import { complaint, serviceReview, survey, surveyResponse, weakness } from './model.ts'

const receivedIn = { period: 'openedAt', by: ['service', 'customer', 'state'] } as const

export const serviceEvaluationKpis = {
  ...kpis(complaint, {
    complaints: {
      words: ['Cantidad de quejas de clientes', 'Number of customer complaints'],
      definition: ['Quejas recibidas en P', 'Complaints received in P'],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      ...receivedIn,
    },
    'accepted-complaints': {
      words: ['Cantidad de quejas de clientes aceptadas', 'Number of accepted customer complaints'],
      definition: [
        'De las quejas recibidas en P, las aceptadas como justificadas',
        'Of the complaints received in P, the ones accepted as justified',
      ],
      unit: 'count',
      better: 'down',
      measure: { count: true },
      where: { field: 'decision', is: 'accepted' },
      ...receivedIn,
    },
  }),
  ...kpis(survey, {
    'satisfaction-surveys': {
      words: ['Cantidad de encuestas de satisfacción de clientes', 'Number of customer satisfaction surveys'],
      definition: ['Encuestas formales de satisfacción hechas en P', 'Formal satisfaction surveys carried out in P'],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      period: 'sentAt',
      by: ['kind', 'service', 'customer'],
    },
  }),
  ...kpis(surveyResponse, {
    'returned-questionnaires': {
      words: ['Porcentaje de Cuestionarios Encuesta', 'Percentage of returned questionnaires'],
      definition: ['Cuestionarios devueltos sobre los enviados en P', 'Questionnaires returned over those sent in P'],
      unit: 'percent',
      better: 'up',
      measure: { share: { field: 'state', is: 'returned' } },
      period: 'openedAt',
      by: ['survey', 'service', 'voice'],
      beside: { satisfied: { share: { field: 'satisfied', is: true } }, score: { mean: 'score' } },
      target: 30,
    },
  }),
  ...kpis(serviceReview, {
    'service-evaluations': {
      words: ['Cantidad de Evaluaciones de Servicios', 'Number of service reviews'],
      definition: ['Revisiones formales de servicios hechas en P', 'Formal service reviews carried out in P'],
      unit: 'count',
      better: 'up',
      measure: { count: true },
      where: { field: 'state', is: 'done' },
      period: 'endedAt',
      by: ['service', 'customer'],
    },
  }),
  ...kpis(weakness, {
    weaknesses: {
      words: ['Cantidad de debilidades identificadas', 'Number of identified weaknesses'],
      definition: [
        'Debilidades identificadas en revisiones de servicios en P, que han de tratar las iniciativas de mejora',
        'Weaknesses identified in service reviews in P, to be addressed by improvement initiatives',
      ],
      unit: 'count',
      better: 'none',
      measure: { count: true },
      where: { field: 'source', is: 'service-review' },
      period: 'openedAt',
      by: ['service', 'severity', 'state'],
    },
  }),
}
