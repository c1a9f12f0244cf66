/** Security controls, threats, events and incidents, tests and their findings. */
import { choice, date, flag, markdown, moment, number, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { countermeasureFields, countermeasureStates } from '../../patterns/countermeasure.ts'
import { findingFields, findingStates } from '../../patterns/finding.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { criticalities } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'security-control': SecurityControl
    'security-test': SecurityTest
    'security-shortcoming': SecurityShortcoming
    'security-incident': SecurityIncident
    'security-event': SecurityEvent
    vulnerability: Vulnerability
  }
}

export const roles = ['security-manager', 'it-operations-manager'] as const
const severity = choice(criticalities, { required: true, default: 'medium', indexed: true })
const where = { service: ref('service'), ci: ref('ci') } as const

/** A control against a threat: preventive, detective or corrective. */
export const securityControl = model('security-control', {
  ...countermeasureStates,
  prefix: 'SCT',
  fields: {
    kind: choice(['preventive', 'detective', 'corrective'], { required: true, default: 'preventive' }),
    threat: text({ max: 300 }),
    risk: ref('risk'),
    weakness: ref('vulnerability'),
    services: refs('service'),
    ...countermeasureFields,
    reviewBy: date({ indexed: true }),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'kind', 'threat', 'state', 'owner', 'inPlaceAt'],
  icon: 'shield-check',
})
export interface SecurityControl extends RecordFor<typeof securityControl> {}

export const securityTest = model('security-test', {
  ...plannedActivityStates,
  prefix: 'STEST',
  fields: {
    ...plannedActivityFields,
    kind: choice(['scan', 'penetration', 'configuration', 'phishing', 'training', 'audit'], { required: true, default: 'scan' }),
    scope: markdown(),
    service: ref('service'),
    passed: flag(),
    findings: markdown(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'kind', 'service', 'state', 'passed', 'plannedFor', 'endedAt'],
  icon: 'shield-search',
})
export interface SecurityTest extends RecordFor<typeof securityTest> {}

export const securityShortcoming = model('security-shortcoming', {
  ...findingStates,
  prefix: 'SSC',
  fields: { test: ref('security-test'), control: ref('security-control'), incident: ref('security-incident'), ...findingFields },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'test', 'severity', 'state', 'assignee', 'dueOn'],
  icon: 'shield-x',
})
export interface SecurityShortcoming extends RecordFor<typeof securityShortcoming> {}

export const securityIncident = model('security-incident', {
  prefix: 'SIN',
  fields: {
    description: markdown(),
    severity,
    kind: choice(['malware', 'intrusion', 'data-leak', 'phishing', 'denial-of-service', 'misuse', 'loss', 'other'], {
      required: true,
      default: 'other',
    }),
    ...where,
    incident: ref('incident'),
    weakness: ref('vulnerability'),
    personalData: flag({ default: false }),
    reportBy: moment(),
    containedAt: moment({ readonly: true }),
    recoveredAt: moment({ readonly: true, indexed: true }),
    resolution: markdown(),
    lessons: markdown(),
  },
  states: { identified: 'new', analysis: 'active', contained: 'active', recovered: 'done', closed: 'closed', 'false-alarm': 'cancelled' },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'severity', 'kind', 'state', 'service', 'assignee', 'openedAt'],
  sections: {
    what: ['title', 'description', 'severity', 'kind', 'service', 'ci', 'requester'],
    assignment: ['team', 'assignee', 'personalData', 'reportBy'],
    links: ['incident', 'weakness'],
    resolution: ['containedAt', 'recoveredAt', 'resolution', 'lessons'],
  },
  icon: 'spy',
})
export interface SecurityIncident extends RecordFor<typeof securityIncident> {}

/** A match of a rule of the security monitoring. */
export const securityEvent = model('security-event', {
  prefix: 'SEVT',
  fields: {
    description: markdown(),
    severity,
    rule: text({ max: 300, indexed: true }),
    source: text({ max: 100 }),
    actor: text({ max: 300, indexed: true }),
    address: text({ max: 60, indexed: true }),
    ci: ref('ci'),
    events: number({ whole: true, min: 1, default: 1 }),
    firstAt: moment(),
    lastAt: moment({ indexed: true }),
    incident: ref('security-incident'),
    externalId: text({ unique: true }),
  },
  states: { seen: 'new', examined: 'active', escalated: 'closed', harmless: 'cancelled' },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'severity', 'rule', 'actor', 'ci', 'events', 'state', 'lastAt'],
  icon: 'eye-exclamation',
})
export interface SecurityEvent extends RecordFor<typeof securityEvent> {}

export const vulnerability = model('vulnerability', {
  prefix: 'VUL',
  fields: {
    description: markdown(),
    cve: text({ max: 40, indexed: true }),
    severity,
    cvss: number({ min: 0, max: 10 }),
    product: text({ max: 200 }),
    cis: refs('ci'),
    foundBy: choice(['scan', 'test', 'vendor', 'incident', 'person'], { required: true, default: 'scan' }),
    risk: ref('risk'),
    change: ref('change'),
    dueOn: date({ indexed: true }),
    fixedAt: moment({ readonly: true, indexed: true }),
    reason: markdown(),
    externalId: text({ unique: true }),
  },
  states: { open: 'new', planned: 'active', fixed: 'closed', tolerated: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'cve', 'severity', 'cvss', 'product', 'state', 'dueOn'],
  icon: 'bug',
})
export interface Vulnerability extends RecordFor<typeof vulnerability> {}
