/** Application development and customization: the room's table of contents. */
import { roomOf } from '../../room.ts'
import { applicationAccess, buildAccess, workItemAccess } from './access.ts'
import { developmentKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { application, build, workItem } from './model.ts'
import { developmentSubprocesses } from './subprocesses.ts'

export const developmentRoom = roomOf('development', {
  stage: 'transition',
  roles: ['application-developer'],
  records: [
    { model: application, access: applicationAccess },
    { model: workItem, access: workItemAccess },
    { model: build, access: buildAccess },
  ],
  moves,
  subprocesses: developmentSubprocesses,
  kpis: developmentKpis,
  ours: ['subprocesses', 'kpis'],
})
