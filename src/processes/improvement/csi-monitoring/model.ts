/** Whether initiatives go as planned, and what is done where they do not. */
import { choice, date, markdown, moment, number, ref } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { carriedOutFields, carriedOutStates } from '../../patterns/planned-activity.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'initiative-check': InitiativeCheck
    'corrective-action': CorrectiveAction
  }
}

/** The map gives this process the role of service evaluation. */
export const roles = ['csi-manager'] as const

export const initiativeCheck = model('initiative-check', {
  ...carriedOutStates,
  prefix: 'CHK',
  fields: {
    initiative: ref('csi-initiative', { required: true }),
    ...carriedOutFields,
    progress: choice(['on-track', 'at-risk', 'off-track']),
    measured: number(),
    findings: markdown(),
    correction: markdown(),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'initiative', 'plannedFor', 'state', 'progress', 'measured', 'endedAt'],
  icon: 'eye-check',
})
export interface InitiativeCheck extends RecordFor<typeof initiativeCheck> {}

export const correctiveAction = model('corrective-action', {
  prefix: 'COR',
  fields: {
    initiative: ref('csi-initiative', { required: true }),
    check: ref('initiative-check'),
    description: markdown(),
    dueOn: date({ indexed: true }),
    result: markdown(),
    doneAt: moment({ readonly: true, indexed: true }),
  },
  states: { open: 'new', doing: 'active', done: 'closed', dropped: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'initiative', 'state', 'assignee', 'dueOn', 'doneAt'],
  icon: 'arrow-back-up',
})
export interface CorrectiveAction extends RecordFor<typeof correctiveAction> {}
