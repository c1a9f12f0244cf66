/** Knowledge management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { articleAccess, articleFeedbackAccess, articleVersionAccess } from './access.ts'
import { knowledgeKpis } from './kpis.ts'
import { articleFeedbackMoves, articleMoves, articleVersionMoves } from './lifecycle.ts'
import { article, articleFeedback, articleVersion } from './model.ts'
import { knowledgeSubprocesses } from './subprocesses.ts'
import { articleFeedbackWords, articleVersionWords, articleWords } from './words.ts'

export const knowledgeRoom = process('knowledge', {
  stage: 'transition',
  words: ['Gestión del Conocimiento', 'Knowledge Management'],
  purpose: [
    'Reunir, analizar, guardar y compartir el conocimiento, para que nada haya que descubrirlo dos veces.',
    'Gather, analyse, store and share knowledge, so that nothing must be discovered twice.',
  ],
  roles: { 'knowledge-manager': ['Gestor de Conocimiento', 'Knowledge Manager'] },
  records: [
    recordType({ model: article, lifecycle: articleMoves, access: articleAccess, words: articleWords }),
    recordType({ model: articleVersion, lifecycle: articleVersionMoves, access: articleVersionAccess, words: articleVersionWords }),
    recordType({ model: articleFeedback, lifecycle: articleFeedbackMoves, access: articleFeedbackAccess, words: articleFeedbackWords }),
  ],
  subprocesses: knowledgeSubprocesses,
  kpis: knowledgeKpis,
})
