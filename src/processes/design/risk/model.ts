/** Risks with likelihood and impact, and their mitigations. */
import { choice, date, flag, markdown, moment, money, number, person, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { countermeasureFields, countermeasureStates } from '../../patterns/countermeasure.ts'
import { degrees } from './scores.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    risk: Risk
    mitigation: Mitigation
  }
}

export const roles = ['risk-manager', 'continuity-manager', 'security-manager', 'supplier-manager'] as const
const score = number({ readonly: true, whole: true, indexed: true })

export const risk = model('risk', {
  prefix: 'RSK',
  fields: {
    description: markdown(),
    area: choice(['service', 'security', 'continuity', 'supplier', 'project', 'compliance', 'other'], {
      required: true,
      default: 'service',
    }),
    service: ref('service'),
    ci: ref('ci'),
    asset: ref('asset'),
    assetValue: money(),
    threat: text({ required: true }),
    vulnerability: text(),
    likelihood: choice(degrees, { rises: true }),
    impact: choice(degrees, { rises: true }),
    inherentScore: score,
    residualLikelihood: choice(degrees, { rises: true }),
    residualImpact: choice(degrees, { rises: true }),
    residualScore: score,
    aboveAppetite: flag({ readonly: true, default: false }),
    treatment: choice(['mitigate', 'avoid', 'transfer', 'accept']),
    reason: markdown(),
    owner: person(),
    reviewBy: date({ indexed: true }),
    reviewedAt: moment({ readonly: true, indexed: true }),
    externalId: text({ unique: true }),
  },
  states: {
    identified: 'new',
    assessed: 'active',
    'in-treatment': 'active',
    monitored: 'waiting',
    closed: 'closed',
    dismissed: 'cancelled',
  },
  roles,
  people: ['requester', 'assignee'],
  columns: ['number', 'title', 'area', 'inherentScore', 'residualScore', 'state', 'owner', 'reviewBy'],
  sections: {
    what: ['title', 'description', 'area', 'threat', 'vulnerability'],
    endangered: ['service', 'ci', 'asset', 'assetValue'],
    inherent: ['likelihood', 'impact', 'inherentScore'],
    residual: ['residualLikelihood', 'residualImpact', 'residualScore', 'aboveAppetite'],
    treatment: ['treatment', 'reason', 'owner', 'assignee', 'reviewBy', 'reviewedAt', 'externalId'],
  },
  icon: 'alert-triangle',
})
export interface Risk extends RecordFor<typeof risk> {}

export const mitigation = model('mitigation', {
  ...countermeasureStates,
  prefix: 'MIT',
  fields: {
    risk: ref('risk', { required: true }),
    ...countermeasureFields,
    lowers: choice(['likelihood', 'impact', 'both'], { required: true, default: 'likelihood' }),
    dueOn: date({ indexed: true }),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'risk', 'state', 'owner', 'dueOn', 'inPlaceAt'],
  icon: 'shield-half',
})
export interface Mitigation extends RecordFor<typeof mitigation> {}
