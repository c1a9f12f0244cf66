/** The six KPIs of service evaluation. */
import { kpis } from '#kernel/kpis.ts'
import { complaint, serviceReview, survey, surveyResponse, weakness } from './model.ts'

const receivedIn = { period: 'openedAt', by: ['service', 'customer', 'state'] } as const

export const serviceEvaluationKpis = {
  ...kpis(complaint, {
    complaints: { better: 'down', ...receivedIn },
    'accepted-complaints': { better: 'down', where: { field: 'decision', is: 'accepted' }, ...receivedIn },
  }),
  ...kpis(survey, { 'satisfaction-surveys': { better: 'up', period: 'sentAt', by: ['kind', 'service', 'customer'] } }),
  ...kpis(surveyResponse, {
    'returned-questionnaires': {
      better: 'up',
      measure: { share: { field: 'state', is: 'returned' } },
      period: 'openedAt',
      by: ['survey', 'service', 'voice'],
      secondary: { satisfied: { share: { field: 'satisfied', is: true } }, score: { mean: 'score' } },
      target: 30,
    },
  }),
  ...kpis(serviceReview, {
    'service-evaluations': { better: 'up', where: { field: 'state', is: 'done' }, period: 'endedAt', by: ['service', 'customer'] },
  }),
  ...kpis(weakness, {
    weaknesses: {
      better: 'none',
      where: { field: 'source', is: 'service-review' },
      period: 'openedAt',
      by: ['service', 'severity', 'state'],
    },
  }),
}
