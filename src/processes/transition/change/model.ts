/** A change: what is to be altered, why, with what risk, when, and who said yes. */
import { choice } from '#fields/choice/kind.ts'
import { flag } from '#fields/flag/kind.ts'
import { markdown } from '#fields/markdown/kind.ts'
import { moment } from '#fields/moment/kind.ts'
import { ref } from '#fields/ref/kind.ts'
import { refs } from '#fields/refs/kind.ts'
import { text } from '#fields/text/kind.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { levels } from '../../scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    change: Change
  }
}

export const roles = ['change-manager', 'cab', 'ecab'] as const

export const change = model('change', {
  prefix: 'CHG',
  fields: {
    description: markdown(),
    kind: choice(['standard', 'normal', 'emergency'], { required: true, default: 'normal', indexed: true }),
    size: choice(['minor', 'significant', 'major'], { required: true, default: 'minor' }),
    risk: choice(levels, { default: 'medium' }),
    category: ref('category'),
    service: ref('service'),
    cis: refs('ci'),
    plan: markdown(),
    backout: markdown(),
    plannedStart: moment({ indexed: true }),
    plannedEnd: moment(),
    assessedBy: choice(['manager', 'cab', 'ecab']),
    decision: choice(['approved', 'rejected'], { readonly: true }),
    decisionReason: markdown(),
    decidedAt: moment({ indexed: true, readonly: true }),
    implementedAt: moment({ readonly: true }),
    successful: flag(),
    review: markdown(),
    externalId: text({ unique: true, readonly: true }),
  },
  states: {
    new: 'new',
    assessment: 'active',
    approved: 'active',
    scheduled: 'waiting',
    implementing: 'active',
    review: 'done',
    closed: 'closed',
    rejected: 'cancelled',
    cancelled: 'cancelled',
  },
  start: 'new',
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'kind', 'size', 'risk', 'state', 'plannedStart', 'assignee'],
  sections: {
    what: ['title', 'description', 'requester', 'kind', 'size', 'risk', 'category', 'service', 'cis'],
    assignment: ['team', 'assignee'],
    plan: ['plan', 'backout', 'plannedStart', 'plannedEnd'],
    decision: ['assessedBy', 'decision', 'decisionReason', 'decidedAt'],
    review: ['implementedAt', 'successful', 'review', 'externalId'],
  },
  icon: 'replace',
})
export interface Change extends RecordFor<typeof change> {}
