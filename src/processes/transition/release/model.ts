/** Releases with their deployments, patches, and the definitive media library. */
import { choice, choices, date, flag, markdown, moment, number, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { criticalities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    release: Release
    deployment: Deployment
    patch: Patch
    'patch-deployment': PatchDeployment
    'media-item': MediaItem
  }
}

export const roles = ['release-manager'] as const
const environments = ['development', 'test', 'staging', 'production'] as const
const methods = ['automatic', 'manual'] as const
const outcomes = ['success', 'partial', 'failed', 'backed-out'] as const

export const release = model('release', {
  prefix: 'REL',
  fields: {
    description: markdown(),
    kind: choice(['major', 'minor', 'emergency'], { required: true, default: 'minor', indexed: true }),
    versionName: text({ max: 60 }),
    service: ref('service'),
    project: ref('project'),
    changes: refs('change'),
    components: refs('media-item'),
    cis: refs('ci'),
    environments: choices(environments),
    build: ref('build'),
    backout: markdown(),
    plannedFor: moment({ indexed: true }),
    clearedAt: moment({ readonly: true, indexed: true }),
    deployedAt: moment({ readonly: true, indexed: true }),
    earlyLifeUntil: date(),
    automatic: flag({ readonly: true }),
    backedOutAt: moment({ readonly: true, indexed: true }),
    backoutReason: markdown(),
    review: markdown(),
  },
  states: {
    planned: 'new',
    building: 'active',
    testing: 'active',
    cleared: 'waiting',
    deploying: 'active',
    'early-life': 'active',
    review: 'done',
    'backed-out': 'done',
    closed: 'closed',
    cancelled: 'cancelled',
  },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'versionName', 'kind', 'state', 'service', 'plannedFor', 'deployedAt'],
  sections: {
    what: ['title', 'description', 'kind', 'versionName', 'service', 'project'],
    contents: ['changes', 'components', 'cis', 'build'],
    assignment: ['requester', 'team', 'assignee'],
    deployment: ['environments', 'plannedFor', 'backout', 'clearedAt', 'deployedAt', 'automatic', 'earlyLifeUntil'],
    review: ['backedOutAt', 'backoutReason', 'review'],
  },
  icon: 'package-export',
})
export interface Release extends RecordFor<typeof release> {}

export const deployment = model('deployment', {
  ...plannedActivityStates,
  prefix: 'DPL',
  fields: {
    release: ref('release', { required: true }),
    environment: choice(environments, { required: true, default: 'production' }),
    method: choice(methods, { required: true, default: 'manual' }),
    change: ref('change'),
    ...plannedActivityFields,
    outcome: choice(outcomes),
    log: markdown(),
    pipeline: text({ max: 2000 }),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'release', 'environment', 'method', 'state', 'outcome', 'endedAt'],
  icon: 'rocket',
})
export interface Deployment extends RecordFor<typeof deployment> {}

/** A vendor's patch, from its announcement to its installation or rejection. */
export const patch = model('patch', {
  prefix: 'PAT',
  fields: {
    description: markdown(),
    vendor: text({ max: 200 }),
    product: text({ max: 200 }),
    identifier: text({ unique: true, max: 120 }),
    severity: choice(criticalities, { required: true, default: 'medium', indexed: true }),
    security: flag({ default: false }),
    releasedOn: date({ indexed: true }),
    cis: refs('ci'),
    decision: markdown(),
    approvedAt: moment({ readonly: true }),
    change: ref('change'),
  },
  states: { announced: 'new', assessed: 'active', approved: 'active', installed: 'closed', declined: 'cancelled', superseded: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'product', 'severity', 'security', 'state', 'releasedOn'],
  icon: 'bandage',
})
export interface Patch extends RecordFor<typeof patch> {}

export const patchDeployment = model('patch-deployment', {
  ...plannedActivityStates,
  prefix: 'PDP',
  fields: {
    patch: ref('patch', { required: true }),
    ring: choice(['pilot', 'early', 'broad'], { required: true, default: 'pilot' }),
    method: choice(methods, { required: true, default: 'automatic' }),
    cis: refs('ci'),
    change: ref('change'),
    ...plannedActivityFields,
    targeted: number({ whole: true, min: 0 }),
    installed: number({ whole: true, min: 0 }),
    outcome: choice(outcomes),
    log: markdown(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'patch', 'ring', 'state', 'targeted', 'installed', 'outcome'],
  icon: 'download',
})
export interface PatchDeployment extends RecordFor<typeof patchDeployment> {}

/** The master copy of deployed software, in the definitive media library (DML). */
export const mediaItem = model('media-item', {
  ...documentStates,
  prefix: 'DML',
  fields: {
    description: markdown(),
    product: text({ max: 200 }),
    versionName: text({ max: 60 }),
    location: text({ max: 2000 }),
    checksum: text({ max: 200 }),
    licence: ref('software-licence'),
    supplier: ref('organisation'),
    build: ref('build'),
  },
  roles,
  columns: ['number', 'title', 'product', 'versionName', 'location', 'state'],
  icon: 'disc',
})
export interface MediaItem extends RecordFor<typeof mediaItem> {}
