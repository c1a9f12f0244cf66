/** Agents analyse problems and read known errors; the problem manager maintains them. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAndComment } from '../../patterns/access-profiles.ts'
import { knownError, majorProblemReview, problem } from './model.ts'

/** Problems, analyses and their timelines. */
export const problemAccess: Access = access(problem, { agent: manageAll, 'problem-manager': manageAll })
export const knownErrorAccess: Access = access(knownError, { agent: readAndComment, 'problem-manager': manageAll })
export const majorProblemReviewAccess: Access = access(majorProblemReview, { agent: readAndComment, 'problem-manager': manageAll })
