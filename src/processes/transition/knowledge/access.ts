/** Everyone reads public articles and writes feedback; agents write; the knowledge manager maintains the articles. */
import { type Access, access } from '#kernel/access.ts'
import { is } from '#kernel/condition.ts'
import { manageAll, ownRecords, readAll } from '../../patterns/access-profiles.ts'
import { article, articleFeedback, articleVersion } from './model.ts'

const forEverybody = is({ state: 'published', audience: 'everyone' })

export const articleAccess: Access = access(article, {
  requester: { read: forEverybody },
  agent: manageAll,
  'knowledge-manager': manageAll,
})
export const articleVersionAccess: Access = access(articleVersion, { agent: readAll, 'knowledge-manager': readAll })
export const articleFeedbackAccess: Access = access(articleFeedback, {
  requester: ownRecords,
  agent: { read: 'all', create: true, comment: 'internal' },
  'knowledge-manager': manageAll,
})
