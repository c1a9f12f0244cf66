/** Everybody reads what is published for everybody and says whether it helped; agents write; the knowledge manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { is } from '#kernel/condition.ts'
import { keep, own, readAll } from '../../patterns/access-profiles.ts'
import { article, articleFeedback, articleVersion } from './model.ts'

const forEverybody = is({ state: 'published', audience: 'everyone' })

export const articleAccess: Access = access(article, { requester: { read: forEverybody }, agent: keep, 'knowledge-manager': keep })
export const articleVersionAccess: Access = access(articleVersion, { agent: readAll, 'knowledge-manager': readAll })
export const articleFeedbackAccess: Access = access(articleFeedback, {
  requester: own,
  agent: { read: 'all', create: true, comment: 'internal' },
  'knowledge-manager': keep,
})
