/** IT facilities management: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { facilitiesAccess, siteAccessAccess } from './access.ts'
import { facilitiesKpis } from './kpis.ts'
import { coolingUnitMoves, environmentalSensorMoves, powerFeedMoves, rackMoves, roomMoves, siteAccessMoves } from './lifecycle.ts'
import { coolingUnit, environmentalSensor, powerFeed, rack, room, siteAccess } from './model.ts'
import { facilitiesSubprocesses } from './subprocesses.ts'
import { coolingUnitWords, environmentalSensorWords, powerFeedWords, rackWords, roomWords, siteAccessWords } from './words.ts'

const access = facilitiesAccess

export const facilitiesRoom = process('facilities', {
  stage: 'operation',
  words: ['Gestión de Instalaciones de TI', 'IT Facilities Management'],
  purpose: [
    'Gestionar el entorno físico de la infraestructura: energía, refrigeración, acceso a los locales y vigilancia ambiental.',
    'Manage the physical environment of the infrastructure - power, cooling, access to premises, environmental monitoring.',
  ],
  roles: { 'facilities-manager': ['Gestor de Instalaciones de TI', 'IT Facilities Manager'] },
  records: [
    recordType({ access, model: room, lifecycle: roomMoves, words: roomWords }),
    recordType({ access, model: rack, lifecycle: rackMoves, words: rackWords }),
    recordType({ access, model: powerFeed, lifecycle: powerFeedMoves, words: powerFeedWords }),
    recordType({ access, model: coolingUnit, lifecycle: coolingUnitMoves, words: coolingUnitWords }),
    recordType({ access, model: environmentalSensor, lifecycle: environmentalSensorMoves, words: environmentalSensorWords }),
    recordType({ access: siteAccessAccess, model: siteAccess, lifecycle: siteAccessMoves, words: siteAccessWords }),
  ],
  subprocesses: facilitiesSubprocesses,
  kpis: facilitiesKpis,
})
