/** The texts of lending, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '#processes/texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Lending of Equipment',
  purpose: 'Lend devices to people for some days, and know where each of them is.',
  roles: { storekeeper: 'Storekeeper' },
  records: {
    loan: {
      fields: { dueOn: 'Due back on', lentAt: 'Lent', returnedAt: 'Returned', onTime: 'On time' },
      moves: { takeBack: 'Take back' },
      help: { purpose: 'What the device is needed for' },
      empty: 'Ask here for a device',
    },
  },
  kpis: {
    'overdue-loans': ['Overdue loans', 'Loans that were due back before the end of P and were not returned by then'],
    'returned-on-time': ['Returned on time', 'Loans returned in P that came back by the agreed day, over all returned in P'],
  },
}

export const sentences = messages('loan', {
  notToYourself: 'Somebody else has to hand the device out to you.',
})
