/** IT facilities management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { facilitiesAccess, siteAccessAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { facilitiesKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { coolingUnit, environmentalSensor, powerFeed, rack, room, siteAccess } from './model.ts'
import { facilitiesSubprocesses } from './subprocesses.ts'

export const facilitiesRoom = roomOf('facilities', {
  texts: { en, es },
  stage: 'operation',
  roles: ['facilities-manager'],
  records: [
    { model: room, access: facilitiesAccess },
    { model: rack, access: facilitiesAccess },
    { model: powerFeed, access: facilitiesAccess },
    { model: coolingUnit, access: facilitiesAccess },
    { model: environmentalSensor, access: facilitiesAccess },
    { model: siteAccess, access: siteAccessAccess },
  ],
  moves,
  subprocesses: facilitiesSubprocesses,
  kpis: facilitiesKpis,
})
