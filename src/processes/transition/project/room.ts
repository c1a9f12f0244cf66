/** Project management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { projectAccess, projectPapersAccess, projectTaskAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { projectKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { charterRevision, milestone, project, projectCharter, projectTask, statusReport } from './model.ts'
import { projectSubprocesses } from './subprocesses.ts'

export const projectRoom = roomOf('project', {
  texts: { en, es },
  stage: 'transition',
  roles: ['project-manager'],
  records: [
    { model: project, access: projectAccess },
    { model: projectCharter, access: projectPapersAccess },
    { model: charterRevision, access: projectPapersAccess },
    { model: milestone, access: projectPapersAccess },
    { model: projectTask, access: projectTaskAccess },
    { model: statusReport, access: projectPapersAccess },
  ],
  moves,
  subprocesses: projectSubprocesses,
  kpis: projectKpis,
})
