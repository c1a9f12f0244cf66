/** Change management, as far as incidents and events refer to it: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { changeAccess } from './access.ts'
import { changeKpis } from './kpis.ts'
import { changeMoves } from './lifecycle.ts'
import { change } from './model.ts'
import { changeWords } from './words.ts'

export const changeRoom = process('change', {
  stage: 'transition',
  words: ['Gestión de Cambios', 'Change Management (Change Enablement)'],
  purpose: [
    'Controlar el ciclo de vida de todos los cambios, para que los beneficiosos se hagan con la menor perturbación.',
    'Control the life cycle of all changes, so that beneficial ones are made with the least disruption.',
  ],
  roles: {
    'change-manager': ['Gestor de Cambios', 'Change Manager'],
    cab: ['Comité Asesor de Cambios (CAB)', 'Change Advisory Board (CAB)'],
    ecab: ['Comité Asesor de Cambios de Emergencia (ECAB)', 'Emergency Change Advisory Board (ECAB)'],
  },
  records: [recordType({ model: change, lifecycle: changeMoves, access: changeAccess, words: changeWords })],
  kpis: changeKpis,
})
