/** A loan: a device that a person takes home for some days. */
import { date, flag, moment, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    loan: Loan
  }
}

export const loan = model('loan', {
  prefix: 'LOAN',
  fields: {
    device: ref('ci', { required: true }),
    purpose: text({ max: 200 }),
    dueOn: date({ required: true, indexed: true }),
    lentAt: moment({ readonly: true }),
    returnedAt: moment({ readonly: true, indexed: true }),
    onTime: flag({ readonly: true }),
  },
  states: { requested: 'new', lent: 'active', returned: 'closed', refused: 'cancelled' },
  roles: ['storekeeper'],
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'device', 'requester', 'state', 'dueOn'],
  icon: 'device-laptop',
})
export interface Loan extends RecordFor<typeof loan> {}
