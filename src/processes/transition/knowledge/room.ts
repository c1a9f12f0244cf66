/** Knowledge management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { articleAccess, articleFeedbackAccess, articleVersionAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { knowledgeKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { article, articleFeedback, articleVersion } from './model.ts'
import { knowledgeSubprocesses } from './subprocesses.ts'

export const knowledgeRoom = roomOf('knowledge', {
  texts: { en, es },
  stage: 'transition',
  roles: ['knowledge-manager'],
  records: [
    { model: article, access: articleAccess },
    { model: articleVersion, access: articleVersionAccess },
    { model: articleFeedback, access: articleFeedbackAccess },
  ],
  moves,
  subprocesses: knowledgeSubprocesses,
  kpis: knowledgeKpis,
})
