/** Business services, supporting services, and the offerings that users can order. */
import { choice, duration, flag, markdown, moment, money, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { criticalities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    service: Service
    offering: Offering
  }
}

export const roles = ['service-catalogue-manager'] as const
const pricePer = ['use', 'user', 'month', 'year'] as const

export const service = model('service', {
  prefix: 'SRV',
  shared: true,
  fields: {
    description: markdown(),
    kind: choice(['business', 'supporting'], { required: true, default: 'business' }),
    criticality: choice(criticalities, { required: true, default: 'medium' }),
    parent: ref('service'),
    owner: person(),
    supportTeam: ref('team'),
    customers: refs('organisation'),
    calendar: ref('calendar'),
    price: money(),
    pricePer: choice(pricePer),
    initiative: ref('strategic-initiative'),
    /** When it first entered the portfolio, as a plan or directly in the catalogue. */
    enteredPipelineAt: moment({ readonly: true, indexed: true }),
    launchedAt: moment({ readonly: true, indexed: true }),
    retiredAt: moment({ readonly: true }),
    confirmedAt: moment({ readonly: true }),
    confirmedBy: person({ readonly: true }),
    externalId: text({ unique: true }),
  },
  states: { pipeline: 'new', operational: 'active', retiring: 'active', retired: 'closed' },
  roles,
  columns: ['number', 'title', 'kind', 'criticality', 'state', 'owner', 'supportTeam'],
  sections: {
    what: ['title', 'description', 'kind', 'criticality', 'parent', 'customers', 'initiative'],
    responsible: ['owner', 'supportTeam', 'calendar'],
    price: ['price', 'pricePer'],
    course: ['enteredPipelineAt', 'launchedAt', 'retiredAt', 'confirmedAt', 'confirmedBy', 'externalId'],
  },
  icon: 'apps',
})
export interface Service extends RecordFor<typeof service> {}

/** A catalogue item of a service that users can request. */
export const offering = model('offering', {
  prefix: 'OFR',
  shared: true,
  fields: {
    description: markdown(),
    service: ref('service', { required: true }),
    kind: choice(['request', 'access', 'information'], { required: true, default: 'request' }),
    fulfilledBy: ref('team'),
    needsApproval: flag({ default: false }),
    deliveredWithin: duration(),
    price: money(),
    pricePer: choice(pricePer),
    steps: markdown(),
    externalId: text({ unique: true }),
  },
  states: { draft: 'new', offered: 'active', withdrawn: 'closed' },
  roles,
  columns: ['number', 'title', 'service', 'kind', 'price', 'state'],
  sections: {
    what: ['title', 'description', 'service', 'kind'],
    fulfilment: ['fulfilledBy', 'needsApproval', 'deliveredWithin', 'steps'],
    price: ['price', 'pricePer', 'externalId'],
  },
  icon: 'shopping-cart',
})
export interface Offering extends RecordFor<typeof offering> {}
