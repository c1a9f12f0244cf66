/** Definition of CSI initiatives: the room's table of contents. */
import { roomOf } from '../../room.ts'
import { csiInitiativeAccess } from './access.ts'
import { initiativeDefinitionKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { csiInitiative } from './model.ts'
import { initiativeDefinitionSubprocesses } from './subprocesses.ts'

export const initiativeDefinitionRoom = roomOf('initiative-definition', {
  stage: 'improvement',
  roles: ['csi-manager'],
  records: [{ model: csiInitiative, access: csiInitiativeAccess }],
  moves,
  subprocesses: initiativeDefinitionSubprocesses,
  kpis: initiativeDefinitionKpis,
  ours: ['subprocesses'],
})
