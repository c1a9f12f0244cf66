/** Definition of CSI initiatives: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { csiInitiativeAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { initiativeDefinitionKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { csiInitiative } from './model.ts'
import { initiativeDefinitionSubprocesses } from './subprocesses.ts'

export const initiativeDefinitionRoom = roomOf('initiative-definition', {
  texts: { en, es },
  stage: 'improvement',
  roles: ['csi-manager'],
  records: [{ model: csiInitiative, access: csiInitiativeAccess }],
  moves,
  subprocesses: initiativeDefinitionSubprocesses,
  kpis: initiativeDefinitionKpis,
})
