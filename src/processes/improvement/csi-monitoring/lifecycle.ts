/** A check records the progress of an initiative; an off-track check creates a corrective action. */
import { change, create } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { correctiveAction, initiativeCheck } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['csi-manager'] as const
const doers = ['csi-manager', 'agent'] as const

export const initiativeCheckMoves = plannedActivityMoves(initiativeCheck, {
  makes: { 'corrective-action': { by: 'check', stays: 'it ends with the initiative' } },
  by,
  needs: ['progress', 'findings'],
  asks: ['measured', 'correction'],
  guard: (r) => (r.progress === 'off-track' && !r.correction ? refuse(messageOf('correctionMissing'), ['correction']) : true),
  effects: (r) => [
    ...(r.measured === null
      ? []
      : [change('csi-initiative', r.initiative, { reached: r.measured }, messageOf('measured', { number: r.number }))]),
    ...(r.correction
      ? [
          create('corrective-action', {
            title: r.title,
            initiative: r.initiative,
            check: r.id,
            description: r.correction,
            assignee: r.assignee,
          }),
        ]
      : []),
  ],
})

export const correctiveActionMoves = lifecycle(correctiveAction, {
  moves: {
    start: { from: ['open'], to: 'doing', by: doers, stamps: { assignee: 'me' }, tone: 'main' },
    finish: { from: ['open', 'doing'], to: 'done', by: doers, needs: ['result'], stamps: { doneAt: 'now' }, tone: 'main' },
    drop: { from: ['open', 'doing'], to: 'dropped', by: [...by, 'system'], needs: ['result'], tone: 'danger' },
  },
})
