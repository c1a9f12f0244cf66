/** Problem management, as far as incidents refer to it: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { knownErrorAccess, problemAccess } from './access.ts'
import { problemKpis } from './kpis.ts'
import { knownErrorMoves, problemMoves } from './lifecycle.ts'
import { knownError, problem } from './model.ts'
import { knownErrorWords, problemWords } from './words.ts'

export const problemRoom = process('problem', {
  stage: 'operation',
  words: ['Gestión de Problemas', 'Problem Management'],
  purpose: [
    'Gestionar el ciclo de vida de todos los problemas; prevenir incidentes y reducir el impacto de los que no se pueden evitar.',
    "Manage the life cycle of all problems; prevent incidents, and lessen the impact of those that can't be prevented.",
  ],
  roles: {
    'problem-manager': ['Gestor de Problemas', 'Problem Manager'],
  },
  records: [
    recordType({ model: problem, lifecycle: problemMoves, access: problemAccess, words: problemWords }),
    recordType({ model: knownError, lifecycle: knownErrorMoves, access: knownErrorAccess, words: knownErrorWords }),
  ],
  kpis: problemKpis,
})
