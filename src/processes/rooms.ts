/** The rooms of the house: every process that is declared, by ITIL stage. */
import type { Process } from '#kernel/process.ts'
import { serviceCatalogueRoom } from './design/service-catalogue/room.ts'
import { serviceLevelRoom } from './design/service-level/room.ts'
import { directoryRoom } from './foundation/directory/room.ts'
import { eventRoom } from './operation/event/room.ts'
import { incidentRoom } from './operation/incident/room.ts'
import { problemRoom } from './operation/problem/room.ts'
import { servicePortfolioRoom } from './strategy/service-portfolio/room.ts'
import { changeRoom } from './transition/change/room.ts'
import { configurationRoom } from './transition/configuration/room.ts'

export const rooms: readonly Process[] = [
  directoryRoom,
  servicePortfolioRoom,
  serviceCatalogueRoom,
  serviceLevelRoom,
  configurationRoom,
  changeRoom,
  eventRoom,
  incidentRoom,
  problemRoom,
]
