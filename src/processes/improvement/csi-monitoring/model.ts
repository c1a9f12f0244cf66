/** Checks on the progress of initiatives, and corrective actions. */
import { choice, date, markdown, moment, number, ref } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'initiative-check': InitiativeCheck
    'corrective-action': CorrectiveAction
  }
}

/** The process map assigns this process the role of service evaluation. */
export const roles = ['csi-manager'] as const

export const initiativeCheck = model('initiative-check', {
  ...plannedActivityStates,
  prefix: 'CHK',
  fields: {
    initiative: ref('csi-initiative', { required: true }),
    ...plannedActivityFields,
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
