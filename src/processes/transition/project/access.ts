/** Agents read projects; requesters follow their own; the project manager maintains them. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, ownRecords, readAll, readAndComment } from '../../patterns/access-profiles.ts'
import { milestone, project, projectTask } from './model.ts'

export const projectAccess: Access = access(project, { requester: ownRecords, agent: readAndComment, 'project-manager': manageAll })
export const projectTaskAccess: Access = access(projectTask, { agent: manageAll, 'project-manager': manageAll })
/** Charters, their revisions, milestones and reports. */
export const projectPapersAccess: Access = access(milestone, { agent: readAll, 'project-manager': manageAll })
