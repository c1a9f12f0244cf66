/** The KPIs of knowledge management. The process map has none; these are our own. */
import { kpis, kpisOf } from '#kernel/kpis.ts'
import { article, articleFeedback } from './model.ts'

export const knowledgeKpis = {
  ...kpis(article, {
    'published-articles': { better: 'up', period: 'publishedAt', by: ['kind', 'service', 'audience', 'language'], ours: true },
    'overdue-articles': {
      better: 'down',
      where: {
        all: [
          { field: 'state', is: 'published' },
          { field: 'reviewBy', lt: { period: 'to' } },
        ],
      },
      period: 'state',
      by: ['service', 'team', 'assignee'],
      target: 0,
      ours: true,
    },
  }),
  ...kpis(articleFeedback, {
    'helpful-share': {
      better: 'up',
      measure: { share: { field: 'helpful', is: true } },
      period: 'openedAt',
      by: ['article', 'article.kind', 'article.service'],
      target: 80,
      ours: true,
    },
  }),
  ...kpisOf('incident', {
    'solved-with-knowledge': {
      better: 'up',
      measure: { share: { field: 'knowledgeUsed', is: true } },
      period: 'resolvedAt',
      by: ['category', 'service', 'team'],
      ours: true,
    },
  }),
}
