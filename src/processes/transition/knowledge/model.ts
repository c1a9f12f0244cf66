/** Knowledge articles with their versions and feedback. */
import { choice, date, flag, markdown, moment, number, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    article: Article
    'article-version': ArticleVersion
    'article-feedback': ArticleFeedback
  }
}

export const roles = ['knowledge-manager'] as const

export const article = model('article', {
  prefix: 'KB',
  shared: true,
  fields: {
    summary: markdown(),
    body: markdown(),
    kind: choice(['how-to', 'reference', 'solution', 'known-error', 'policy'], { required: true, default: 'how-to' }),
    language: text({ format: 'language', required: true, default: 'es' }),
    audience: choice(['everyone', 'agents'], { required: true, default: 'agents' }),
    keywords: text(),
    category: ref('category'),
    service: ref('service'),
    knownError: ref('known-error'),
    incident: ref('incident'),
    problem: ref('problem'),
    revision: number({ readonly: true, whole: true, default: 0 }),
    publishedAt: moment({ readonly: true, indexed: true }),
    reviewBy: date({ indexed: true }),
    helpful: number({ readonly: true, whole: true, default: 0 }),
    unhelpful: number({ readonly: true, whole: true, default: 0 }),
    returned: markdown(),
  },
  states: { draft: 'new', review: 'active', published: 'done', retired: 'closed' },
  current: ['published'],
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'kind', 'audience', 'language', 'state', 'service', 'publishedAt', 'reviewBy'],
  sections: {
    what: ['title', 'summary', 'body', 'kind', 'language', 'keywords'],
    readers: ['audience', 'category', 'service'],
    origin: ['knownError', 'incident', 'problem'],
    course: ['team', 'assignee', 'revision', 'publishedAt', 'reviewBy', 'helpful', 'unhelpful', 'returned'],
  },
  icon: 'book',
})
export interface Article extends RecordFor<typeof article> {}

/** A published version of an article. */
export const articleVersion = model('article-version', {
  prefix: 'KBV',
  shared: true,
  fields: {
    article: ref('article', { required: true }),
    revision: number({ required: true, whole: true, min: 0 }),
    summary: markdown(),
    body: markdown(),
  },
  states: { kept: 'closed' },
  roles,
  columns: ['number', 'title', 'article', 'revision', 'createdAt'],
  uniqueTogether: [['article', 'revision']],
  icon: 'versions',
})
export interface ArticleVersion extends RecordFor<typeof articleVersion> {}

export const articleFeedback = model('article-feedback', {
  prefix: 'KBF',
  fields: {
    article: ref('article', { required: true }),
    helpful: flag({ required: true }),
    comment: markdown(),
    incident: ref('incident'),
    answer: markdown(),
  },
  states: { given: 'new', answered: 'closed' },
  roles,
  people: ['requester'],
  columns: ['number', 'title', 'article', 'helpful', 'state', 'openedAt'],
  icon: 'message-2-star',
})
export interface ArticleFeedback extends RecordFor<typeof articleFeedback> {}
