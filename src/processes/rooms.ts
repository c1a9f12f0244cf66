/** All rooms, by ITIL stage. */
import type { Process } from '#kernel/process.ts'
import { architectureRoom } from './design/architecture/room.ts'
import { availabilityRoom } from './design/availability/room.ts'
import { capacityRoom } from './design/capacity/room.ts'
import { complianceRoom } from './design/compliance/room.ts'
import { continuityRoom } from './design/continuity/room.ts'
import { riskRoom } from './design/risk/room.ts'
import { securityRoom } from './design/security/room.ts'
import { serviceCatalogueRoom } from './design/service-catalogue/room.ts'
import { serviceLevelRoom } from './design/service-level/room.ts'
import { supplierRoom } from './design/supplier/room.ts'
import { directoryRoom } from './foundation/directory/room.ts'
import { csiMonitoringRoom } from './improvement/csi-monitoring/room.ts'
import { initiativeDefinitionRoom } from './improvement/initiative-definition/room.ts'
import { processEvaluationRoom } from './improvement/process-evaluation/room.ts'
import { serviceEvaluationRoom } from './improvement/service-evaluation/room.ts'
import { accessRoom } from './operation/access/room.ts'
import { eventRoom } from './operation/event/room.ts'
import { facilitiesRoom } from './operation/facilities/room.ts'
import { incidentRoom } from './operation/incident/room.ts'
import { operationsRoom } from './operation/operations/room.ts'
import { problemRoom } from './operation/problem/room.ts'
import { requestFulfilmentRoom } from './operation/request-fulfilment/room.ts'
import { financialRoom } from './strategy/financial/room.ts'
import { servicePortfolioRoom } from './strategy/service-portfolio/room.ts'
import { nameRooms } from './texts/name-rooms.ts'
import type { Room } from './texts/room.ts'
import { changeRoom } from './transition/change/room.ts'
import { configurationRoom } from './transition/configuration/room.ts'
import { developmentRoom } from './transition/development/room.ts'
import { knowledgeRoom } from './transition/knowledge/room.ts'
import { projectRoom } from './transition/project/room.ts'
import { releaseRoom } from './transition/release/room.ts'
import { validationTestingRoom } from './transition/validation-testing/room.ts'

export const declaredRooms: readonly Room[] = [
  directoryRoom,
  servicePortfolioRoom,
  financialRoom,
  serviceCatalogueRoom,
  serviceLevelRoom,
  riskRoom,
  capacityRoom,
  availabilityRoom,
  continuityRoom,
  securityRoom,
  complianceRoom,
  architectureRoom,
  supplierRoom,
  configurationRoom,
  knowledgeRoom,
  changeRoom,
  projectRoom,
  releaseRoom,
  validationTestingRoom,
  developmentRoom,
  eventRoom,
  incidentRoom,
  requestFulfilmentRoom,
  accessRoom,
  problemRoom,
  operationsRoom,
  facilitiesRoom,
  serviceEvaluationRoom,
  processEvaluationRoom,
  initiativeDefinitionRoom,
  csiMonitoringRoom,
]

/** The rooms with their names in the built-in languages. */
export const rooms: readonly Process[] = nameRooms(declaredRooms)
