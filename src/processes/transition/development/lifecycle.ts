/** The lifecycles of work items and builds. A finished work item resubmits its test error. */
import { move } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { documentMoves } from '../../patterns/document.ts'
import { enMessages } from './en.ts'
import { application, build, workItem } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['application-developer'] as const
const doers = ['application-developer', 'agent'] as const
const pipelines = ['connector', 'system', 'application-developer'] as const

export const applicationMoves = documentMoves(application, by, ['developedBy'])

export const workItemMoves = lifecycle(workItem, {
  moves: {
    prepare: { from: ['backlog'], to: 'ready', by: doers, needs: ['description', 'acceptance'], asks: ['estimate'], tone: 'main' },
    start: { from: ['backlog', 'ready'], to: 'doing', by: doers, stamps: { assignee: 'me', startedAt: 'now' }, tone: 'main' },
    submit: { from: ['doing'], to: 'review', by: doers, needs: ['result'], asks: ['effort'], tone: 'main' },
    accept: {
      from: ['review'],
      to: 'done',
      by: [...doers, 'connector'],
      guard: (r, who) =>
        who.id !== null && who.id === r.assignee && !who.roles.includes('administrator') ? refuse(messageOf('ownWork')) : true,
      stamps: { doneAt: 'now' },
      effects: (r) =>
        r.testError ? [move('test-error', r.testError, 'resubmit', messageOf('done', { number: r.number }), { fix: r.result })] : [],
      tone: 'main',
    },
    return: { from: ['review', 'done'], to: 'doing', by: doers, stamps: { doneAt: 'nothing' } },
    drop: { from: ['backlog', 'ready', 'doing'], to: 'dropped', by: doers, needs: ['result'], tone: 'danger' },
  },
})

export const buildMoves = lifecycle(build, {
  moves: {
    pass: { from: ['running'], to: 'passed', by: pipelines, asks: ['tests', 'versionName'], stamps: { endedAt: 'now' }, tone: 'main' },
    break: { from: ['running'], to: 'broken', by: pipelines, asks: ['tests', 'failedTests'], stamps: { endedAt: 'now' }, tone: 'danger' },
  },
})
