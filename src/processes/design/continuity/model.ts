/** What the business cannot do without, how it goes on after a disaster, and whether that was practised. */
import { choice, date, duration, flag, markdown, moment, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { inUseStates } from '../../patterns/catalogue-item.ts'
import { inForceStates } from '../../patterns/document.ts'
import { shortcomingFields, shortcomingStates } from '../../patterns/finding.ts'
import { carriedOutFields, carriedOutStates } from '../../patterns/planned-activity.ts'
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

/** Something that the business does, whoever does it and with whatever. */
export const businessProcess = model('business-process', {
  ...inUseStates,
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

/** How a service comes back: within which time (RTO), losing at most how much (RPO). */
export const continuityPlan = model('continuity-plan', {
  ...inForceStates,
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

/** A threat of a disaster, and the mechanism that is to carry us over it. */
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
  ...carriedOutStates,
  prefix: 'DEX',
  fields: {
    ...carriedOutFields,
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
  ...shortcomingStates,
  prefix: 'DEXS',
  fields: { exercise: ref('disaster-exercise'), restoreTest: ref('restore-test'), ...shortcomingFields },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'exercise', 'severity', 'state', 'assignee', 'dueOn'],
  icon: 'bandage',
})
export interface ExerciseShortcoming extends RecordFor<typeof exerciseShortcoming> {}

/** What is copied, where to, how often, and how long it is kept. */
export const backupJob = model('backup-job', {
  ...inUseStates,
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

/** A backup is worth what comes back of it. */
export const restoreTest = model('restore-test', {
  ...carriedOutStates,
  prefix: 'RST',
  fields: {
    ...carriedOutFields,
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
