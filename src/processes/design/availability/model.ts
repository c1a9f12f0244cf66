/** When services were there and when they were not, against what was agreed, and what is done to make it better. */
import { choice, date, duration, flag, markdown, moment, number, ref } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { inUseStates } from '../../patterns/catalogue-item.ts'
import { measureFields, measureStates } from '../../patterns/countermeasure.ts'
import { carriedOutFields, carriedOutStates } from '../../patterns/planned-activity.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'availability-target': AvailabilityTarget
    'service-interruption': ServiceInterruption
    'availability-measure': AvailabilityMeasure
    'availability-test': AvailabilityTest
  }
}

export const roles = ['availability-manager', 'service-level-manager', 'security-manager'] as const

/** How much of its hours a service is to be there. */
export const availabilityTarget = model('availability-target', {
  ...inUseStates,
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
    /** Since the service came back the time before (for MTBF), and since it went away then (for MTBSI). */
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

/** Something done so that a service is there more of the time. */
export const availabilityMeasure = model('availability-measure', {
  ...measureStates,
  prefix: 'AVM',
  fields: {
    service: ref('service'),
    ci: ref('ci'),
    interruption: ref('service-interruption'),
    test: ref('availability-test'),
    problem: ref('problem'),
    ...measureFields,
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'service', 'ci', 'state', 'owner', 'inPlaceAt'],
  icon: 'shield-up',
})
export interface AvailabilityMeasure extends RecordFor<typeof availabilityMeasure> {}

export const availabilityTest = model('availability-test', {
  ...carriedOutStates,
  prefix: 'AVTEST',
  fields: {
    ...carriedOutFields,
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
