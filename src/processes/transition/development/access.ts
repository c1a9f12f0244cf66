/** Developers keep their work; agents ask for it; pipelines write builds. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAll } from '../../patterns/access-profiles.ts'
import { application, build, workItem } from './model.ts'

export const applicationAccess: Access = access(application, { agent: readAll, 'application-developer': keep, connector: readAll })
export const workItemAccess: Access = access(workItem, { agent: keep, 'application-developer': keep, connector: feed })
export const buildAccess: Access = access(build, { agent: readAll, 'application-developer': readAll, connector: feed })
