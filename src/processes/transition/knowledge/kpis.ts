/** How knowledge management is measured. The map gives it no KPIs: these are ours. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { article, articleFeedback } from './model.ts'

export const knowledgeKpis = {
  ...kpis(article, {
    'published-articles': {
      words: ['Cantidad de artículos publicados', 'Number of published articles'],
      definition: ['Artículos publicados o puestos al día en P', 'Articles published or brought up to date in P'],
      unit: 'count',
      better: 'up',
      ours: true,
      measure: { count: true },
      period: 'publishedAt',
      by: ['kind', 'service', 'audience', 'language'],
    },
    'overdue-articles': {
      words: ['Artículos sin revisar a tiempo', 'Articles past their review'],
      definition: [
        'Artículos publicados cuya fecha de revisión había pasado al final de P',
        'Published articles whose review date had passed at the end of P',
      ],
      unit: 'count',
      better: 'down',
      ours: true,
      measure: { count: true },
      where: {
        all: [
          { field: 'state', is: 'published' },
          { field: 'reviewBy', lt: { period: 'to' } },
        ],
      },
      period: 'state',
      by: ['service', 'team', 'assignee'],
      target: 0,
    },
  }),
  ...kpis(articleFeedback, {
    'helpful-share': {
      words: ['Porcentaje de opiniones favorables', 'Share of favourable feedback'],
      definition: ['Opiniones de P que dicen que el artículo ayudó', 'Feedback in P that says the article helped'],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'helpful', is: true } },
      period: 'openedAt',
      by: ['article', 'article.kind', 'article.service'],
      target: 80,
    },
  }),
  ...kpisOf('incident', {
    'solved-with-knowledge': {
      words: ['Incidentes resueltos con conocimiento', 'Incidents solved with knowledge'],
      definition: ['Incidentes resueltos en P en los que ayudó un artículo', 'Incidents resolved in P in which an article helped'],
      unit: 'percent',
      better: 'up',
      ours: true,
      measure: { share: { field: 'knowledgeUsed', is: true } },
      period: 'resolvedAt',
      by: ['category', 'service', 'team'],
    },
  }),
}
