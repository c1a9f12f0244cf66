/** Everybody who works on a project reads all of it; whoever asked for it follows it; the project manager keeps it. */
import { type Access, access } from '#kernel/access.ts'
import { keep, own, readAll, readAndNote } from '../../patterns/access-profiles.ts'
import { milestone, project, projectTask } from './model.ts'

export const projectAccess: Access = access(project, { requester: own, agent: readAndNote, 'project-manager': keep })
export const projectTaskAccess: Access = access(projectTask, { agent: keep, 'project-manager': keep })
/** Charters, their revisions, milestones and reports. */
export const projectPapersAccess: Access = access(milestone, { agent: readAll, 'project-manager': keep })
