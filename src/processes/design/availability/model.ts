/** Availability against the agreed targets: interruptions, tests and improvement measures. */
import { choice, date, duration, flag, markdown, moment, number, ref } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'
import { countermeasureFields, countermeasureStates } from '../../patterns/countermeasure.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'availability-target': AvailabilityTarget
    'service-interruption': ServiceInterruption
    'availability-measure': AvailabilityMeasure
    'availability-test': AvailabilityTest
  }
}

export const roles = ['availability-manager', 'service-level-manager', 'security-manager'] as const

/** The required availability of a service, in percent of its service hours. */
export const availabilityTarget = model('availability-target', {
  ...catalogueItemStates,
  prefix: 'AVT',
  fields: {
    service: ref('service', { required: true }),
    agreement: ref('agreement'),
    agreed: number({ required: true, min: 0, max: 100, suffix: '%', default: 99.5 }),
    calendar: ref('calendar'),
    restoreWithin: duration(),
    validFrom: date(),
    validTo: date(),
  },
  roles,
  columns: ['number', 'title', 'service', 'agreed', 'calendar', 'agreement', 'state'],
  icon: 'percentage',
})
export interface AvailabilityTarget extends RecordFor<typeof availabilityTarget> {}

export const serviceInterruption = model('service-interruption', {
  prefix: 'OUT',
  fields: {
    description: markdown(),
    service: ref('service', { required: true }),
    ci: ref('ci'),
    kind: choice(['outage', 'degradation'], { required: true, default: 'outage' }),
    planned: flag({ required: true, default: false }),
    beganAt: moment({ required: true, indexed: true }),
    endedAt: moment({ indexed: true }),
    calendar: ref('calendar'),
    cause: choice(['unknown', 'hardware', 'software', 'capacity', 'change', 'security', 'human', 'supplier', 'environment', 'maintenance']),
    foundBy: choice(['monitor', 'event', 'incident', 'person'], { required: true, default: 'person' }),
    incident: ref('incident'),
    alert: ref('alert'),
    change: ref('change'),
    securityIncident: ref('security-incident'),
    /** Time since the previous interruption ended (for MTBF), and since it started (for MTBSI). */
    upBefore: duration({ readonly: true }),
    sinceLast: duration({ readonly: true }),
  },
  states: { running: 'active', ended: 'closed', discarded: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'service', 'kind', 'planned', 'state', 'beganAt', 'endedAt', 'cause'],
  sections: {
    what: ['title', 'description', 'service', 'ci', 'kind', 'planned'],
    when: ['beganAt', 'endedAt', 'calendar', 'upBefore', 'sinceLast'],
    origin: ['foundBy', 'cause', 'incident', 'alert', 'change', 'securityIncident'],
  },
  indexes: [['service', 'beganAt']],
  icon: 'plug-connected-x',
})
export interface ServiceInterruption extends RecordFor<typeof serviceInterruption> {}

/** A measure that improves the availability of a service. */
export const availabilityMeasure = model('availability-measure', {
  ...countermeasureStates,
  prefix: 'AVM',
  fields: {
    service: ref('service'),
    ci: ref('ci'),
    interruption: ref('service-interruption'),
    test: ref('availability-test'),
    problem: ref('problem'),
    ...countermeasureFields,
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'service', 'ci', 'state', 'owner', 'inPlaceAt'],
  icon: 'shield-up',
})
export interface AvailabilityMeasure extends RecordFor<typeof availabilityMeasure> {}

export const availabilityTest = model('availability-test', {
  ...plannedActivityStates,
  prefix: 'AVTEST',
  fields: {
    ...plannedActivityFields,
    service: ref('service', { required: true }),
    ci: ref('ci'),
    scenario: markdown({ required: true }),
    passed: flag(),
    findings: markdown(),
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'service', 'state', 'passed', 'plannedFor', 'endedAt'],
  icon: 'test-pipe',
})
export interface AvailabilityTest extends RecordFor<typeof availabilityTest> {}
