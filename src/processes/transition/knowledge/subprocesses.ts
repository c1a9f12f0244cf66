/** The subprocesses of knowledge management. The process map has none; these are our own. */
import { is } from '#kernel/condition.ts'
import { subprocesses } from '#kernel/process.ts'

export const knowledgeSubprocesses = subprocesses('knowledge-manager', {
  'knowledge-capture': { of: 'article', runs: { field: 'state', is: 'draft' }, opens: ['article'], ours: true },
  'knowledge-review': { of: 'article', runs: { field: 'state', is: 'review' }, ours: true },
  'knowledge-improvement': { of: 'article-feedback', runs: is({ state: 'given', helpful: false }), opens: ['article'], ours: true },
})
