/** A person requests a device, the storekeeper lends it, and it is returned. */
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { sentences } from './en.ts'
import { loan } from './model.ts'

const messageOf = messagesOf(sentences)

export const loanMoves = lifecycle(loan, {
  derives: {
    onTime: {
      from: ['returnedAt', 'dueOn'],
      value: (r) => (r.returnedAt === null ? null : r.returnedAt.slice(0, r.dueOn.length) <= r.dueOn),
    },
  },
  moves: {
    lend: {
      from: ['requested'],
      to: 'lent',
      by: ['storekeeper'],
      guard: (r, who) => (r.requester !== null && r.requester === who.id ? refuse(messageOf('notToYourself')) : true),
      stamps: { lentAt: 'now' },
      tone: 'main',
    },
    extend: { from: ['lent'], by: ['storekeeper'], needs: ['dueOn'] },
    takeBack: { from: ['lent'], to: 'returned', by: ['storekeeper'], stamps: { returnedAt: 'now' }, tone: 'main' },
    refuse: { from: ['requested'], to: 'refused', by: ['storekeeper'], tone: 'danger' },
  },
})
