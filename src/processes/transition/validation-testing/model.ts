/** Test models and cases, test runs, and the errors that they find. */
import { choice, effort, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { criticalities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'test-model': TestModel
    'test-case': TestCase
    'test-run': TestRun
    'test-error': TestError
  }
}

export const roles = ['test-manager'] as const
const kinds = ['component', 'service-acceptance'] as const

/** How one kind of item is tested: entry and exit criteria, and cases. */
export const testModel = model('test-model', {
  ...documentStates,
  prefix: 'TMD',
  fields: {
    description: markdown(),
    kind: choice(kinds, { required: true, default: 'component' }),
    service: ref('service'),
    entry: markdown(),
    exit: markdown(),
  },
  roles,
  columns: ['number', 'title', 'kind', 'service', 'state'],
  icon: 'test-pipe',
})
export interface TestModel extends RecordFor<typeof testModel> {}

export const testCase = model('test-case', {
  ...documentStates,
  prefix: 'TCS',
  fields: {
    model: ref('test-model'),
    requirement: ref('service-level-requirement'),
    steps: markdown(),
    expected: markdown(),
    automated: flag({ default: false }),
  },
  roles,
  columns: ['number', 'title', 'model', 'automated', 'state'],
  icon: 'list-check',
})
export interface TestCase extends RecordFor<typeof testCase> {}

export const testRun = model('test-run', {
  ...plannedActivityStates,
  prefix: 'TRN',
  fields: {
    kind: choice(kinds, { required: true, default: 'component', indexed: true }),
    release: ref('release'),
    service: ref('service'),
    component: text({ max: 200 }),
    build: ref('build'),
    model: ref('test-model'),
    cases: refs('test-case'),
    ...plannedActivityFields,
    outcome: choice(['passed', 'failed']),
    signedOff: flag(),
    signedOffBy: person(),
    passed: number({ whole: true, min: 0 }),
    failed: number({ whole: true, min: 0 }),
    findings: markdown(),
    effort: effort(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'kind', 'release', 'component', 'state', 'outcome', 'signedOff', 'endedAt'],
  icon: 'flask',
})
export interface TestRun extends RecordFor<typeof testRun> {}

export const testError = model('test-error', {
  prefix: 'TER',
  fields: {
    run: ref('test-run'),
    release: ref('release'),
    severity: choice(criticalities, { required: true, default: 'medium' }),
    description: markdown(),
    fix: markdown(),
    workItem: ref('work-item'),
    resubmittedAt: moment({ readonly: true, indexed: true }),
    returns: number({ readonly: true, whole: true, default: 0 }),
  },
  states: { found: 'new', fixing: 'active', resubmitted: 'waiting', verified: 'closed', dismissed: 'cancelled' },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'severity', 'release', 'state', 'assignee', 'openedAt', 'resubmittedAt'],
  icon: 'bug',
})
export interface TestError extends RecordFor<typeof testError> {}
