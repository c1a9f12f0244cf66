/** The provider's strategy: initiatives with their business cases, and customer relationships. */
import { choice, date, markdown, moment, money, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'strategic-initiative': StrategicInitiative
    'business-case': BusinessCase
    'customer-relationship': CustomerRelationship
  }
}

export const roles = ['service-portfolio-manager', 'it-steering-group'] as const

/** A strategic goal over months or years; new services refer to it. */
export const strategicInitiative = model('strategic-initiative', {
  prefix: 'STI',
  fields: {
    description: markdown(),
    objective: markdown(),
    plan: text({ max: 200 }),
    owner: person(),
    budget: money(),
    plannedEnd: date(),
    decisionReason: markdown(),
    approvedAt: moment({ readonly: true, indexed: true }),
    launchedAt: moment({ readonly: true, indexed: true }),
    endedAt: moment({ readonly: true }),
    outcome: markdown(),
    externalId: text({ unique: true }),
  },
  states: { proposed: 'new', approved: 'active', launched: 'active', completed: 'closed', rejected: 'cancelled', stopped: 'cancelled' },
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'plan', 'state', 'owner', 'plannedEnd', 'launchedAt'],
  sections: {
    what: ['title', 'description', 'objective', 'plan', 'requester'],
    responsible: ['owner', 'assignee', 'budget', 'plannedEnd'],
    course: ['decisionReason', 'approvedAt', 'launchedAt', 'endedAt', 'outcome', 'externalId'],
  },
  icon: 'compass',
})
export interface StrategicInitiative extends RecordFor<typeof strategicInitiative> {}

/** The justification of an expense before it is made. */
export const businessCase = model('business-case', {
  prefix: 'BC',
  fields: {
    description: markdown(),
    options: markdown(),
    initiative: ref('strategic-initiative'),
    service: ref('service'),
    owner: person(),
    estimatedCost: money(),
    estimatedBenefit: money(),
    risks: markdown(),
    decisionReason: markdown(),
    decidedAt: moment({ readonly: true }),
  },
  states: { draft: 'new', submitted: 'active', approved: 'closed', rejected: 'cancelled' },
  current: ['approved'],
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'initiative', 'estimatedCost', 'estimatedBenefit', 'state'],
  sections: {
    what: ['title', 'description', 'options', 'initiative', 'service', 'owner'],
    figures: ['estimatedCost', 'estimatedBenefit', 'risks'],
    decision: ['decisionReason', 'decidedAt'],
  },
  icon: 'scale',
})
export interface BusinessCase extends RecordFor<typeof businessCase> {}

/** The relationship with a customer, from prospect to its end. */
export const customerRelationship = model('customer-relationship', {
  prefix: 'CUST',
  fields: {
    customer: ref('organisation', { required: true }),
    manager: person(),
    needs: markdown(),
    services: refs('service'),
    source: choice(['internal', 'external'], { required: true, default: 'internal' }),
    beganAt: moment({ indexed: true }),
    endedAt: moment({ indexed: true }),
    endReason: markdown(),
    nextReview: date(),
  },
  states: { prospect: 'new', current: 'active', ended: 'closed', missed: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'customer', 'manager', 'state', 'beganAt', 'nextReview'],
  sections: {
    what: ['title', 'customer', 'source', 'needs', 'services'],
    responsible: ['manager', 'assignee', 'nextReview'],
    course: ['beganAt', 'endedAt', 'endReason'],
  },
  icon: 'heart-handshake',
})
export interface CustomerRelationship extends RecordFor<typeof customerRelationship> {}
