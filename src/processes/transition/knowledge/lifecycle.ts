/** An article is written, reviewed by another person, published with a permanent version, and finally retired. */
import { create } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { article, articleFeedback, articleVersion } from './model.ts'

const by = ['knowledge-manager'] as const
const writers = ['knowledge-manager', 'agent'] as const

export const articleMoves = lifecycle(article, {
  makes: { 'article-version': { by: 'article', stays: 'it is what was published' } },
  decisions: {
    publication: {
      by: ['publish', 'confirm'],
      in: ['published', 'retired'],
      covers: 'all',
      except: ['returned'],
      notBy: ['createdBy', 'assignee'],
    },
  },
  moves: {
    submit: { from: ['draft'], to: 'review', by: writers, needs: ['body'], asks: ['summary', 'audience'], tone: 'main' },
    return: { from: ['review'], to: 'draft', by, needs: ['returned'] },
    publish: {
      from: ['review'],
      to: 'published',
      by,
      needs: ['body', 'reviewBy'],
      stamps: { publishedAt: 'now', revision: 'more', returned: 'nothing' },
      effects: (r) => [
        create('article-version', { title: r.title, article: r.id, revision: r.revision, summary: r.summary, body: r.body }),
      ],
      tone: 'main',
    },
    confirm: { from: ['published'], by, needs: ['reviewBy'] },
    revise: { from: ['published', 'retired'], to: 'draft', by: writers },
    retire: { from: ['draft', 'review', 'published'], to: 'retired', by: [...by, 'system'], tone: 'danger' },
  },
})

export const articleVersionMoves = lifecycle(articleVersion, { moves: {} })

export const articleFeedbackMoves = lifecycle(articleFeedback, {
  addsTo: [
    { to: 'article', field: 'helpful', by: 'article', amount: (r) => (r.helpful ? 1 : 0) },
    { to: 'article', field: 'unhelpful', by: 'article', amount: (r) => (r.helpful ? 0 : 1) },
  ],
  moves: { answer: { from: ['given'], to: 'answered', by: writers, needs: ['answer'], tone: 'main' } },
})
