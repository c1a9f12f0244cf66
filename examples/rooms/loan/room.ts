/** Lending of equipment: the contents of the room. */
import { roomOf } from '#processes/texts/room.ts'
import { loanAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { loanKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { loan } from './model.ts'

export const loanRoom = roomOf('loan', {
  texts: { en, es },
  stage: 'operation',
  roles: ['storekeeper'],
  records: [{ model: loan, access: loanAccess }],
  moves,
  kpis: loanKpis,
})
