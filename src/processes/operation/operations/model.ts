/** The daily work of operations: tasks by shift and schedule, runbooks and their runs, backups, and shift handovers. */
import { choice, duration, effort, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'operational-task': OperationalTask
    runbook: Runbook
    'runbook-run': RunbookRun
    'job-schedule': JobSchedule
    'shift-handover': ShiftHandover
    'backup-run': BackupRun
  }
}

export const roles = ['it-operations-manager', 'it-operator'] as const
const shifts = ['morning', 'afternoon', 'night'] as const
const kinds = ['check', 'maintenance', 'batch', 'backup', 'report'] as const

export const operationalTask = model('operational-task', {
  prefix: 'OPT',
  fields: {
    description: markdown(),
    kind: choice(kinds, { required: true, default: 'check' }),
    shift: choice(shifts),
    dueAt: moment({ indexed: true }),
    schedule: ref('job-schedule'),
    runbook: ref('runbook'),
    ci: ref('ci'),
    service: ref('service'),
    result: choice(['green', 'amber', 'red']),
    notes: markdown(),
    doneAt: moment({ readonly: true, indexed: true }),
    onTime: flag({ readonly: true }),
    effort: effort(),
  },
  states: { planned: 'new', doing: 'active', done: 'closed', skipped: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'kind', 'shift', 'dueAt', 'state', 'result', 'assignee'],
  icon: 'checkup-list',
})
export interface OperationalTask extends RecordFor<typeof operationalTask> {}

export const runbook = model('runbook', {
  ...documentStates,
  prefix: 'RBK',
  fields: {
    purpose: markdown(),
    steps: markdown(),
    automated: flag({ default: false }),
    service: ref('service'),
    cis: refs('ci'),
    category: ref('category'),
    timescale: duration(),
    reviewedAt: moment(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'service', 'automated', 'state', 'team'],
  icon: 'notebook',
})
export interface Runbook extends RecordFor<typeof runbook> {}

export const runbookRun = model('runbook-run', {
  ...plannedActivityStates,
  prefix: 'RBR',
  fields: {
    runbook: ref('runbook', { required: true }),
    by: choice(['person', 'program'], { required: true, default: 'person' }),
    task: ref('operational-task'),
    incident: ref('incident'),
    alert: ref('alert'),
    change: ref('change'),
    ...plannedActivityFields,
    outcome: choice(['success', 'partial', 'failed']),
    log: markdown(),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'runbook', 'by', 'state', 'outcome', 'incident', 'endedAt'],
  icon: 'player-play',
})
export interface RunbookRun extends RecordFor<typeof runbookRun> {}

/** The schedule of a recurring job; the program creates its tasks. */
export const jobSchedule = model('job-schedule', {
  ...documentStates,
  prefix: 'JOB',
  fields: {
    description: markdown(),
    kind: choice(kinds, { required: true, default: 'check' }),
    /** A recurrence rule (RFC 5545), such as FREQ=DAILY;BYHOUR=6. */
    recurrence: text({ max: 300, names: 'recurrence' }),
    zone: text({ max: 60, format: 'time-zone' }),
    shift: choice(shifts),
    runbook: ref('runbook'),
    ci: ref('ci'),
    service: ref('service'),
    after: ref('job-schedule'),
    nextAt: moment({ indexed: true }),
    lastAt: moment({ readonly: true }),
  },
  roles,
  people: ['team'],
  columns: ['number', 'title', 'kind', 'recurrence', 'shift', 'nextAt', 'state'],
  icon: 'calendar-repeat',
})
export interface JobSchedule extends RecordFor<typeof jobSchedule> {}

export const shiftHandover = model('shift-handover', {
  prefix: 'SHO',
  fields: {
    shift: choice(shifts, { required: true, default: 'morning' }),
    from: person(),
    to: person(),
    happened: markdown(),
    open: markdown(),
    watch: markdown(),
    handedAt: moment({ readonly: true, indexed: true }),
    acceptedAt: moment({ readonly: true }),
  },
  states: { writing: 'new', handed: 'waiting', accepted: 'closed' },
  roles,
  people: ['team'],
  columns: ['number', 'title', 'shift', 'from', 'to', 'state', 'handedAt'],
  icon: 'transfer',
})
export interface ShiftHandover extends RecordFor<typeof shiftHandover> {}

export const backupRun = model('backup-run', {
  ...plannedActivityStates,
  prefix: 'BKR',
  fields: {
    ci: ref('ci'),
    service: ref('service'),
    schedule: ref('job-schedule'),
    method: choice(['full', 'incremental', 'snapshot'], { required: true, default: 'incremental' }),
    ...plannedActivityFields,
    outcome: choice(['success', 'partial', 'failed']),
    size: number({ min: 0, suffix: 'GB' }),
    verified: flag({ default: false }),
    keptUntil: moment({ indexed: true }),
    log: markdown(),
  },
  roles,
  columns: ['number', 'title', 'ci', 'method', 'state', 'outcome', 'verified', 'endedAt'],
  icon: 'database-export',
})
export interface BackupRun extends RecordFor<typeof backupRun> {}
