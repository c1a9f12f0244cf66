/** Business processes, the plans to recover from a disaster, exercises, backups and restore tests. */
import { choice, date, duration, flag, markdown, moment, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'
import { documentStates } from '../../patterns/document.ts'
import { findingFields, findingStates } from '../../patterns/finding.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { criticalities, levels } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'business-process': BusinessProcess
    'continuity-plan': ContinuityPlan
    'disaster-risk': DisasterRisk
    'disaster-exercise': DisasterExercise
    'exercise-shortcoming': ExerciseShortcoming
    'backup-job': BackupJob
    'restore-test': RestoreTest
  }
}

export const roles = ['continuity-manager'] as const

/** A process of the business that depends on services. */
export const businessProcess = model('business-process', {
  ...catalogueItemStates,
  prefix: 'BPR',
  shared: true,
  fields: {
    description: markdown(),
    owner: person(),
    criticality: choice(criticalities, { required: true, default: 'medium' }),
    services: refs('service'),
    tolerableOutage: duration(),
    plan: ref('continuity-plan'),
    externalId: text({ unique: true }),
  },
  roles,
  columns: ['number', 'title', 'criticality', 'owner', 'tolerableOutage', 'plan', 'state'],
  icon: 'sitemap',
})
export interface BusinessProcess extends RecordFor<typeof businessProcess> {}

/** The recovery of a service: recovery time objective (RTO) and recovery point objective (RPO). */
export const continuityPlan = model('continuity-plan', {
  ...documentStates,
  prefix: 'CPL',
  fields: {
    description: markdown(),
    service: ref('service'),
    rto: duration(),
    rpo: duration(),
    strategy: choice(['manual', 'rebuild', 'cold', 'warm', 'hot', 'active-active'], { default: 'warm' }),
    steps: markdown(),
    owner: person(),
    site: ref('site'),
    runbook: text({ max: 2000 }),
    reviewBy: date({ indexed: true }),
    practisedAt: moment({ readonly: true }),
  },
  roles,
  columns: ['number', 'title', 'service', 'rto', 'rpo', 'strategy', 'state', 'practisedAt'],
  icon: 'lifebuoy',
})
export interface ContinuityPlan extends RecordFor<typeof continuityPlan> {}

/** A disaster risk and the countermeasure against it. */
export const disasterRisk = model('disaster-risk', {
  prefix: 'DRK',
  fields: {
    description: markdown(),
    threat: text({ required: true }),
    likelihood: choice(levels, { default: 'low' }),
    services: refs('service'),
    plan: ref('continuity-plan'),
    risk: ref('risk'),
    counterMeasure: markdown(),
    change: ref('change'),
    definedAt: moment({ readonly: true, indexed: true }),
    inPlaceAt: moment({ readonly: true, indexed: true }),
  },
  states: { identified: 'new', countered: 'active', 'in-place': 'waiting', gone: 'closed', dismissed: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'threat', 'likelihood', 'plan', 'state', 'inPlaceAt'],
  icon: 'tornado',
})
export interface DisasterRisk extends RecordFor<typeof disasterRisk> {}

export const disasterExercise = model('disaster-exercise', {
  ...plannedActivityStates,
  prefix: 'DEX',
  fields: {
    ...plannedActivityFields,
    plan: ref('continuity-plan', { required: true }),
    kind: choice(['table-top', 'walk-through', 'technical', 'full'], { required: true, default: 'table-top' }),
    scenario: markdown({ required: true }),
    reachedRto: duration(),
    reachedRpo: duration(),
    passed: flag(),
    findings: markdown(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'plan', 'kind', 'state', 'passed', 'plannedFor', 'endedAt'],
  icon: 'fire-extinguisher',
})
export interface DisasterExercise extends RecordFor<typeof disasterExercise> {}

export const exerciseShortcoming = model('exercise-shortcoming', {
  ...findingStates,
  prefix: 'DEXS',
  fields: { exercise: ref('disaster-exercise'), restoreTest: ref('restore-test'), ...findingFields },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'exercise', 'severity', 'state', 'assignee', 'dueOn'],
  icon: 'bandage',
})
export interface ExerciseShortcoming extends RecordFor<typeof exerciseShortcoming> {}

/** A backup job: source, target, frequency and retention. */
export const backupJob = model('backup-job', {
  ...catalogueItemStates,
  prefix: 'BKJ',
  fields: {
    service: ref('service'),
    ci: ref('ci'),
    plan: ref('continuity-plan'),
    every: duration({ required: true, default: 86_400 }),
    keptFor: duration({ default: 2_592_000 }),
    target: text({ max: 500 }),
    offSite: flag({ default: false }),
    lastRunAt: moment({ indexed: true }),
    lastResult: choice(['success', 'warning', 'failure']),
    externalId: text({ unique: true }),
  },
  roles,
  columns: ['number', 'title', 'service', 'ci', 'every', 'lastRunAt', 'lastResult', 'state'],
  icon: 'device-floppy',
})
export interface BackupJob extends RecordFor<typeof backupJob> {}

/** A test that restores a backup. */
export const restoreTest = model('restore-test', {
  ...plannedActivityStates,
  prefix: 'RST',
  fields: {
    ...plannedActivityFields,
    job: ref('backup-job', { required: true }),
    successful: flag(),
    took: duration(),
    dataLost: duration(),
    findings: markdown(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'job', 'state', 'successful', 'took', 'endedAt'],
  icon: 'rotate-2',
})
export interface RestoreTest extends RecordFor<typeof restoreTest> {}
