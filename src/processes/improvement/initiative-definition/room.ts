/** Definition of CSI initiatives: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { csiInitiativeAccess } from './access.ts'
import { initiativeDefinitionKpis } from './kpis.ts'
import { csiInitiativeMoves } from './lifecycle.ts'
import { csiInitiative } from './model.ts'
import { initiativeDefinitionSubprocesses } from './subprocesses.ts'
import { csiInitiativeWords } from './words.ts'

export const initiativeDefinitionRoom = process('initiative-definition', {
  stage: 'improvement',
  words: ['Definición de Iniciativas de CSI', 'Definition of CSI Initiatives'],
  purpose: [
    'Definir iniciativas que mejoren servicios y procesos, a partir de los resultados de sus evaluaciones.',
    'Define initiatives that improve services and processes, from the results of their evaluations.',
  ],
  roles: { 'csi-manager': ['Gestor de Perfeccionamiento Continuo del Servicio', 'CSI Manager'] },
  records: [recordType({ model: csiInitiative, lifecycle: csiInitiativeMoves, access: csiInitiativeAccess, words: csiInitiativeWords })],
  subprocesses: initiativeDefinitionSubprocesses,
  kpis: initiativeDefinitionKpis,
})
