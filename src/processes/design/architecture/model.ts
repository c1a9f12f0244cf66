/** The current and the target landscape: building blocks, the technologies they depend on, decisions, and the roadmap. */
import { choice, date, flag, markdown, moment, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'building-block': BuildingBlock
    technology: Technology
    'architecture-decision': ArchitectureDecision
    'roadmap-item': RoadmapItem
  }
}

export const roles = ['enterprise-architect', 'technical-architect'] as const

export const buildingBlock = model('building-block', {
  prefix: 'ABB',
  shared: true,
  fields: {
    description: markdown(),
    layer: choice(['business', 'data', 'application', 'technology'], { required: true, default: 'application' }),
    parent: ref('building-block'),
    technologies: refs('technology'),
    services: refs('service'),
    cis: refs('ci'),
    owner: person(),
    replacedBy: ref('building-block'),
  },
  states: { target: 'new', current: 'active', 'phasing-out': 'active', gone: 'closed' },
  roles,
  columns: ['number', 'title', 'layer', 'state', 'owner', 'replacedBy'],
  icon: 'cube',
})
export interface BuildingBlock extends RecordFor<typeof buildingBlock> {}

/** A technology on the radar; its state is its ring. */
export const technology = model('technology', {
  prefix: 'TEC',
  shared: true,
  fields: {
    description: markdown(),
    quadrant: choice(['platforms', 'tools', 'languages', 'techniques'], { required: true, default: 'platforms' }),
    vendor: text({ max: 200 }),
    owner: person(),
    endOfSupport: date({ indexed: true }),
    replacedBy: ref('technology'),
    reason: markdown(),
    reviewedAt: moment({ readonly: true, indexed: true }),
    reviewBy: date({ indexed: true }),
    externalId: text({ unique: true }),
  },
  states: { assess: 'new', trial: 'active', adopt: 'active', hold: 'waiting', gone: 'closed' },
  roles,
  columns: ['number', 'title', 'quadrant', 'state', 'vendor', 'endOfSupport', 'reviewBy'],
  icon: 'radar-2',
})
export interface Technology extends RecordFor<typeof technology> {}

/** A decision about the landscape with its reasons and consequences; it is retained when it is superseded. */
export const architectureDecision = model('architecture-decision', {
  prefix: 'ADR',
  shared: true,
  fields: {
    context: markdown(),
    options: markdown(),
    decision: markdown(),
    consequences: markdown(),
    blocks: refs('building-block'),
    technologies: refs('technology'),
    supersedes: ref('architecture-decision'),
    decidedAt: moment({ readonly: true, indexed: true }),
    decidedBy: person({ readonly: true }),
  },
  states: { proposed: 'new', accepted: 'active', superseded: 'closed', rejected: 'cancelled' },
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'state', 'decidedAt', 'supersedes'],
  icon: 'signature',
})
export interface ArchitectureDecision extends RecordFor<typeof architectureDecision> {}

export const roadmapItem = model('roadmap-item', {
  prefix: 'RMI',
  fields: {
    description: markdown(),
    block: ref('building-block'),
    technology: ref('technology'),
    initiative: ref('strategic-initiative'),
    decision: ref('architecture-decision'),
    change: ref('change'),
    plannedStart: date(),
    plannedEnd: date({ indexed: true }),
    doneAt: moment({ readonly: true, indexed: true }),
    onTime: flag({ readonly: true }),
  },
  states: { planned: 'new', running: 'active', done: 'closed', dropped: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'block', 'technology', 'state', 'plannedStart', 'plannedEnd', 'assignee'],
  icon: 'road',
})
export interface RoadmapItem extends RecordFor<typeof roadmapItem> {}
