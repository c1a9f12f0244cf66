/** Agents analyse and read what is known; the problem manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, readAndNote } from '../../patterns/access-profiles.ts'
import { knownError, majorProblemReview, problem } from './model.ts'

/** Problems, analyses and their time lines. */
export const problemAccess: Access = access(problem, { agent: keep, 'problem-manager': keep })
export const knownErrorAccess: Access = access(knownError, { agent: readAndNote, 'problem-manager': keep })
export const majorProblemReviewAccess: Access = access(majorProblemReview, { agent: readAndNote, 'problem-manager': keep })
