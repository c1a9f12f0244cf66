/** The lifecycles of test models, runs and errors. A failed run creates an error, an error a development work item. */
import { create } from '#kernel/command.ts'
import { value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { documentMoves } from '../../patterns/document.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { testCase, testError, testModel, testRun } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['test-manager'] as const
const testers = ['test-manager', 'agent', 'connector', 'system'] as const

export const testModelMoves = documentMoves(testModel, by, ['entry', 'exit'])
export const testCaseMoves = documentMoves(testCase, by, ['steps', 'expected'])

export const testRunMoves = plannedActivityMoves(testRun, {
  makes: { 'test-error': { by: 'run', stays: 'what was found is dealt with in its own right' } },
  by: testers,
  needs: ['outcome'],
  asks: ['signedOff', 'signedOffBy', 'findings', 'effort'],
  guard: (r) => {
    if (r.kind === 'component') return true
    if (r.signedOff === null) return refuse(messageOf('signOffMissing'), ['signedOff'])
    return r.signedOff && !r.signedOffBy ? refuse(messageOf('signatoryMissing'), ['signedOffBy']) : true
  },
  effects: (r) =>
    r.outcome === 'failed' ? [create('test-error', { title: r.title, run: r.id, release: r.release, description: r.findings })] : [],
})

export const testErrorMoves = lifecycle(testError, {
  makes: { 'work-item': { by: 'testError', stays: 'developers decide about their work' } },
  facts: { itsRelease: value('run.release') },
  derives: { release: { from: ['run'], value: (_, facts) => facts['itsRelease'] ?? null, whenEmpty: true } },
  moves: {
    fix: {
      from: ['found'],
      to: 'fixing',
      by: testers,
      effects: (r) =>
        r.workItem
          ? []
          : [create('work-item', { title: r.title, description: r.description, kind: 'fix', testError: r.id, release: r.release })],
      tone: 'main',
    },
    resubmit: { from: ['found', 'fixing'], to: 'resubmitted', by: testers, needs: ['fix'], stamps: { resubmittedAt: 'now' }, tone: 'main' },
    verify: { from: ['resubmitted'], to: 'verified', by: testers, tone: 'main' },
    return: { from: ['resubmitted'], to: 'fixing', by: testers, stamps: { resubmittedAt: 'nothing', returns: 'more' } },
    dismiss: { from: ['found', 'fixing', 'resubmitted'], to: 'dismissed', by, needs: ['fix'], tone: 'danger' },
  },
})
