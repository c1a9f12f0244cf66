/** Developers maintain work items; agents request them; pipelines write builds. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAll, writeAll } from '../../patterns/access-profiles.ts'
import { application, build, workItem } from './model.ts'

export const applicationAccess: Access = access(application, { agent: readAll, 'application-developer': manageAll, connector: readAll })
export const workItemAccess: Access = access(workItem, { agent: manageAll, 'application-developer': manageAll, connector: writeAll })
export const buildAccess: Access = access(build, { agent: readAll, 'application-developer': readAll, connector: writeAll })
