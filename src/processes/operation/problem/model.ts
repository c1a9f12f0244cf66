/** The cause behind incidents, and what is known of it until it is gone. */
import { choice } from '#fields/choice/kind.ts'
import { effort } from '#fields/duration/kind.ts'
import { flag } from '#fields/flag/kind.ts'
import { markdown } from '#fields/markdown/kind.ts'
import { moment } from '#fields/moment/kind.ts'
import { ref } from '#fields/ref/kind.ts'
import { text } from '#fields/text/kind.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { priorities } from '../../scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    problem: Problem
    'known-error': KnownError
  }
}

export const roles = ['problem-manager'] as const

export const problem = model('problem', {
  prefix: 'PRB',
  fields: {
    description: markdown(),
    origin: choice(['reactive', 'proactive'], { required: true, default: 'reactive' }),
    priority: choice(priorities, { default: 'moderate', indexed: true }),
    major: flag({ default: false }),
    category: ref('category'),
    service: ref('service'),
    ci: ref('ci'),
    cause: markdown(),
    workaround: markdown(),
    change: ref('change'),
    resolution: markdown(),
    identifiedAt: moment({ indexed: true, readonly: true }),
    resolvedAt: moment({ indexed: true, readonly: true }),
    effort: effort({ default: 0 }),
    externalId: text({ unique: true, readonly: true }),
  },
  states: { new: 'new', analysis: 'active', 'known-error': 'active', resolved: 'done', closed: 'closed', cancelled: 'cancelled' },
  start: 'new',
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'priority', 'state', 'service', 'team', 'assignee', 'openedAt'],
  sections: {
    what: ['title', 'description', 'origin', 'requester'],
    classification: ['priority', 'major', 'category', 'service', 'ci'],
    assignment: ['team', 'assignee'],
    analysis: ['cause', 'workaround', 'identifiedAt'],
    resolution: ['change', 'resolution', 'resolvedAt', 'effort', 'externalId'],
  },
  icon: 'zoom-question',
})
export interface Problem extends RecordFor<typeof problem> {}

/** A cause that is known with a way around it, so that first line can help at once. */
export const knownError = model('known-error', {
  prefix: 'KE',
  fields: {
    symptoms: markdown({ required: true }),
    cause: markdown(),
    workaround: markdown({ required: true }),
    problem: ref('problem'),
    service: ref('service'),
    category: ref('category'),
  },
  states: { draft: 'new', published: 'active', retired: 'closed' },
  start: 'draft',
  roles,
  columns: ['number', 'title', 'service', 'problem', 'state'],
  icon: 'bookmark',
})
export interface KnownError extends RecordFor<typeof knownError> {}
