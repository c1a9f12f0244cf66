/** Application development and customization: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { applicationAccess, buildAccess, workItemAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { developmentKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { application, build, workItem } from './model.ts'
import { developmentSubprocesses } from './subprocesses.ts'

export const developmentRoom = roomOf('development', {
  texts: { en, es },
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
})
