/** Application development and customization: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { applicationAccess, buildAccess, workItemAccess } from './access.ts'
import { developmentKpis } from './kpis.ts'
import { applicationMoves, buildMoves, workItemMoves } from './lifecycle.ts'
import { application, build, workItem } from './model.ts'
import { developmentSubprocesses } from './subprocesses.ts'
import { applicationWords, buildWords, workItemWords } from './words.ts'

export const developmentRoom = process('development', {
  stage: 'transition',
  words: ['Desarrollo y Personalización de Aplicaciones', 'Application Development and Customization'],
  purpose: [
    'Poner a disposición las aplicaciones y sistemas que dan su función a un servicio, hechos a medida o adaptados de un fabricante.',
    'Make the applications and systems that give a service its function available, custom-built or adapted from a vendor.',
  ],
  roles: { 'application-developer': ['Desarrollador de Aplicaciones', 'Application Developer'] },
  records: [
    recordType({ model: application, lifecycle: applicationMoves, access: applicationAccess, words: applicationWords }),
    recordType({ model: workItem, lifecycle: workItemMoves, access: workItemAccess, words: workItemWords }),
    recordType({ model: build, lifecycle: buildMoves, access: buildAccess, words: buildWords }),
  ],
  subprocesses: developmentSubprocesses,
  kpis: developmentKpis,
})
