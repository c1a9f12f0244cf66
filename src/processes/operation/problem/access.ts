/** Agents analyse and read what is known; the problem manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { knownError, problem } from './model.ts'

const keep = { read: 'all', create: true, change: 'all', comment: 'internal' } as const

export const problemAccess: Access = access(problem, { agent: keep, 'problem-manager': keep })
export const knownErrorAccess: Access = access(knownError, { agent: { read: 'all', comment: 'internal' }, 'problem-manager': keep })
