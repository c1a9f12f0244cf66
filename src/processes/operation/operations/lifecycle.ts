/** The lifecycles of the daily work. A red check or a failed backup opens an incident. */
import { type Commands, change, comment, create } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf, valueName } from '#kernel/messages.ts'
import { isRecurrence, nextOccurrence } from '#kernel/recurrence.ts'
import { latest } from '#kernel/time.ts'
import { refuse } from '#kernel/trouble.ts'
import { activation, documentMoves } from '../../patterns/document.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { backupRun, jobSchedule, operationalTask, runbook, runbookRun, shiftHandover } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['it-operations-manager'] as const
const operators = ['it-operations-manager', 'it-operator', 'agent'] as const
const machines = [...operators, 'connector', 'system'] as const

/** The incident that a red check or a failed backup opens. */
const incident = (r: { title: string; ci: string | null; service: string | null }, description: string | null): Commands => [
  create('incident', { title: r.title, description, ci: r.ci, service: r.service, contact: 'monitoring' }),
]

const opened = { incident: { stays: 'it is worked on in its own right' } } as const

export const operationalTaskMoves = lifecycle(operationalTask, {
  makes: opened,
  derives: { onTime: { from: ['doneAt'], value: (r) => (r.doneAt && r.dueAt ? r.doneAt <= r.dueAt : null) } },
  moves: {
    start: { from: ['planned'], to: 'doing', by: operators, stamps: { assignee: 'me' }, tone: 'main' },
    finish: {
      from: ['planned', 'doing'],
      to: 'done',
      by: machines,
      needs: ['result'],
      asks: ['notes', 'effort'],
      guard: (r) => (r.result === 'green' || r.notes ? true : refuse(messageOf('notesMissing'), ['notes'])),
      stamps: { doneAt: 'now' },
      effects: (r) => (r.result === 'red' ? incident(r, r.notes) : []),
      tone: 'main',
    },
    skip: { from: ['planned', 'doing'], to: 'skipped', by: [...operators, 'system'], needs: ['notes'], tone: 'danger' },
  },
})

export const runbookMoves = documentMoves(runbook, [...by, 'agent'], ['purpose', 'steps'], ['reviewedAt'])

export const runbookRunMoves = plannedActivityMoves(runbookRun, {
  by: machines,
  needs: ['outcome'],
  asks: ['log'],
  effects: (r) =>
    r.incident
      ? [
          comment(
            'incident',
            r.incident,
            messageOf('runEnded', { title: r.title, outcome: valueName('runbook-run', 'outcome', r.outcome), log: r.log ?? '' }),
            true,
          ),
        ]
      : [],
})

const scheduled = documentMoves(jobSchedule, by, ['recurrence', 'nextAt'])
const withoutEnd = (rule: string): string => rule.replace(/;UNTIL=[^;]*/i, '')

export const jobScheduleMoves = lifecycle(jobSchedule, {
  // the next time follows from the last one
  decisions: { activation: activation(['nextAt']) },
  makes: { 'operational-task': { by: 'schedule', ends: [{ in: ['draft', 'retired'], moves: { planned: 'skip' } }] } },
  derives: {
    // occurrences missed during a downtime create one task, not one each
    nextAt: {
      from: ['lastAt'],
      value: (r, _, now) =>
        r.lastAt && r.recurrence ? nextOccurrence(r.recurrence, r.zone ?? 'UTC', r.lastAt, latest(r.lastAt, now)) : r.nextAt,
    },
  },
  moves: {
    ...scheduled.moves,
    activate: {
      ...scheduled.moves.activate,
      guard: (r) =>
        // COUNT would restart with each task, since the rule continues from the last one; after UNTIL the task of nextAt is the last one
        r.recurrence && !/COUNT=/i.test(r.recurrence) && r.nextAt && isRecurrence(withoutEnd(r.recurrence), r.zone ?? 'UTC', r.nextAt)
          ? true
          : refuse(messageOf('recurrenceWrong'), ['recurrence', 'zone']),
    },
    /** A day ahead, so that the shift sees upcoming tasks. */
    run: {
      from: ['active'],
      by: [...operators, 'system'],
      needs: ['nextAt'],
      timely: { field: 'nextAt', lt: { ahead: 'P1D' } },
      effects: (r) => [
        change('job-schedule', r.id, { lastAt: r.nextAt }, messageOf('taskCreated')),
        create('operational-task', {
          title: r.title,
          description: r.description,
          kind: r.kind,
          shift: r.shift,
          dueAt: r.nextAt,
          schedule: r.id,
          runbook: r.runbook,
          ci: r.ci,
          service: r.service,
          team: r.team,
        }),
      ],
    },
  },
})

export const shiftHandoverMoves = lifecycle(shiftHandover, {
  moves: {
    hand: {
      from: ['writing'],
      to: 'handed',
      by: operators,
      needs: ['happened', 'open'],
      asks: ['watch', 'to'],
      stamps: { from: 'me', handedAt: 'now' },
      tone: 'main',
    },
    accept: {
      from: ['handed'],
      to: 'accepted',
      by: operators,
      guard: (r, who) => (who.id !== null && who.id === r.from ? refuse(messageOf('ownHandover')) : true),
      stamps: { to: 'me', acceptedAt: 'now' },
      tone: 'main',
    },
  },
})

export const backupRunMoves = plannedActivityMoves(backupRun, {
  by: machines,
  needs: ['outcome'],
  asks: ['size', 'verified', 'log'],
  effects: (r) => (r.outcome === 'failed' ? incident(r, r.log) : []),
})
