/** IT architecture management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { architectureAccess, architectureDecisionAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { architectureKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { architectureDecision, buildingBlock, roadmapItem, technology } from './model.ts'
import { architectureSubprocesses } from './subprocesses.ts'

export const architectureRoom = roomOf('architecture', {
  texts: { en, es },
  stage: 'design',
  roles: ['enterprise-architect'],
  records: [
    { model: buildingBlock, access: architectureAccess },
    { model: technology, access: architectureAccess },
    { model: architectureDecision, access: architectureDecisionAccess },
    { model: roadmapItem, access: architectureAccess },
  ],
  moves,
  subprocesses: architectureSubprocesses,
  kpis: architectureKpis,
})
