/** Risk management: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { mitigationAccess, riskAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { riskKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { mitigation, risk } from './model.ts'
import { riskAppetite, riskMatrix } from './scores.ts'
import { riskSubprocesses } from './subprocesses.ts'

export const riskRoom = roomOf('risk', {
  texts: { en, es },
  stage: 'design',
  roles: ['risk-manager'],
  records: [
    { model: risk, access: riskAccess },
    { model: mitigation, access: mitigationAccess },
  ],
  moves,
  subprocesses: riskSubprocesses,
  kpis: riskKpis,
  settings: { riskMatrix, riskAppetite },
})
