/**
 * A room with common mistakes. It does not compile, on purpose: checks/mistakes.test.ts compares the errors of the compiler with the
 * comment on each line. The tsconfig of the project excludes it.
 */
import { flag, moment, ref, text } from '#fields/declare.ts'
import { access } from '#kernel/access.ts'
import { clocks } from '#kernel/clocks.ts'
import { create } from '#kernel/command.ts'
import { count, counted } from '#kernel/facts.ts'
import { kpis } from '#kernel/kpis.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf, messages } from '#kernel/messages.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    parcel: Parcel
  }
}

export const parcel = model('parcel', {
  prefix: 'PAR',
  fields: { label: text(), carrier: ref('parcel'), sentAt: moment(), late: flag() },
  states: { packed: 'new', 'on-the-way': 'active', delivered: 'closed' },
  roles: ['courier', 'clerk'],
  columns: ['number', 'lable'], // 1 column: Did you mean '"label"'?
})
export interface Parcel extends RecordFor<typeof parcel> {}

const messageOf = messagesOf(messages('parcel', { tooHeavy: 'It weighs {weight} kg.' }))

export const parcelMoves = lifecycle(parcel, {
  facts: { openParcels: count('parcel', { field: 'carrier', is: { its: 'id' } }) },
  derives: {
    late: { from: ['sentAt'], value: (_, facts) => counted(facts, 'openParcel') > 3 }, // 8 fact name: '"openParcel"' is not assignable to parameter of type '"openParcels"'
  },
  moves: {
    send: {
      from: ['packd'], // 3 state in from: Did you mean '"packed"'?
      to: 'on-the-way',
      by: ['currier'], // 4 role in a move: Did you mean '"courier"'?
      needs: ['labell'], // 2 needs: Did you mean '"label"'?
      effects: () => [create('parcels', { title: 'return' })], // 10 record type in an effect: '"parcels"' is not assignable to parameter of type '"parcel"'
    },
    deliver: {
      from: ['on-the-way'],
      to: 'delivered',
      by: ['courier'],
      guard: () => ({ refused: messageOf('tooHevy', { weight: 3 }) }), // 11 message id: '"tooHevy"' is not assignable to parameter of type '"tooHeavy"'
    },
  },
})

export const parcelAccess = access(parcel, {
  clerc: { read: 'all' }, // 5 role in access: Did you mean to write 'clerk'?
})

export const parcelClocks = clocks(parcel, {
  delivery: {
    from: 'sendAt', // 7 field in a clock: Did you mean '"sentAt"'?
    stops: { field: 'state', is: 'deliverd' }, // 9 state value in a condition: is: "deliverd"; }' is not assignable to type 'ConditionOf<"parcel">'
  },
})

export const parcelKpis = kpis(parcel, {
  parcels: { better: 'up', period: 'sentAt' },
})
