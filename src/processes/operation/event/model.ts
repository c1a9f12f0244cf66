/** Alerts, event rules, maintenance windows and monitors. Raw events are stored in daily partitions; an alert groups many of them. */
import { attributes, choice, condition, duration, flag, markdown, moment, number, person, ref, refs, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { levels } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    alert: Alert
    'event-rule': EventRule
    'maintenance-window': MaintenanceWindow
    monitor: Monitor
  }
}

export const roles = ['it-operations-manager'] as const
export const severities = ['critical', 'major', 'minor', 'warning', 'info'] as const
export const significances = ['informational', 'warning', 'exception'] as const

export const alert = model('alert', {
  prefix: 'ALR',
  fields: {
    description: markdown({ withoutHistory: true }),
    severity: choice(severities, { required: true, default: 'warning', indexed: true }),
    significance: choice(significances, { required: true, default: 'warning' }),
    source: text({ required: true, max: 100 }),
    identity: text({ required: true, indexed: true, readonly: true, searched: false }),
    node: text({ indexed: true, max: 254 }),
    resource: text({ max: 254 }),
    metric: text({ max: 254 }),
    labels: attributes(),
    annotations: attributes({ withoutHistory: true }),
    generator: text({ max: 2000, withoutHistory: true, searched: false }),
    ci: ref('ci'),
    services: refs('service', { readonly: true }),
    incident: ref('incident'),
    causeAlert: ref('alert'),
    ruleUsed: ref('event-rule', { readonly: true }),
    events: number({ whole: true, min: 0, default: 1, readonly: true, withoutHistory: true }),
    firstAt: moment({ readonly: true, withoutHistory: true }),
    // without an index, like expiresAt: each repetition of an alert changes both (migrations/0029)
    lastAt: moment({ readonly: true, withoutHistory: true }),
    endedAt: moment({ readonly: true, withoutHistory: true }),
    /** Start of the current occurrence; `firstAt` is the start of the first one. */
    startedAt: moment({ readonly: true, withoutHistory: true }),
    /** When the alert expires if the monitor sends no further event. */
    expiresAt: moment({ readonly: true, withoutHistory: true }),
    /** The alert expired; the monitor did not report its end. */
    assumedEnd: flag({ readonly: true, withoutHistory: true }),
    /** When the rule's response to its end was executed. */
    settledAt: moment({ readonly: true, withoutHistory: true }),
    respondAt: moment({ readonly: true, indexed: true, withoutHistory: true }),
    suppressed: text({ readonly: true }),
    flapping: flag({ default: false, readonly: true }),
    acknowledgedBy: person({ readonly: true }),
    acknowledgedAt: moment({ readonly: true }),
  },
  states: { open: 'new', acknowledged: 'active', suppressed: 'waiting', closed: 'closed' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'severity', 'state', 'ci', 'events', 'lastAt', 'incident'],
  sections: {
    what: ['title', 'description', 'severity', 'significance'],
    origin: ['source', 'node', 'resource', 'metric', 'labels', 'annotations', 'generator', 'identity'],
    meaning: ['ci', 'services', 'causeAlert', 'incident', 'ruleUsed'],
    handling: ['team', 'assignee', 'acknowledgedBy', 'acknowledgedAt', 'suppressed', 'flapping'],
    course: ['events', 'firstAt', 'startedAt', 'lastAt', 'endedAt', 'assumedEnd', 'expiresAt', 'respondAt', 'settledAt'],
  },
  icon: 'bell-ringing',
})
export interface Alert extends RecordFor<typeof alert> {}

/** The response to matching alerts; the first active rule that matches applies. */
export const eventRule = model('event-rule', {
  prefix: 'RULE',
  fields: {
    description: markdown(),
    order: number({ required: true, whole: true, min: 0, default: 100, indexed: true }),
    where: condition({ required: true, over: 'alert', inMemory: true, default: { all: [] } }),
    significance: choice(significances),
    answer: choice(['incident', 'notify', 'nothing'], { required: true, default: 'incident' }),
    impact: choice(levels),
    urgency: choice(levels),
    forTeam: ref('team'),
    titleTemplate: text(),
    resolvePolicy: choice(['resolve', 'close', 'comment', 'nothing'], { required: true, default: 'resolve' }),
    holdSeconds: duration({ required: true, default: 0 }),
  },
  states: { draft: 'new', active: 'active', retired: 'closed' },
  roles,
  columns: ['order', 'title', 'significance', 'answer', 'resolvePolicy', 'state'],
  sections: {
    what: ['title', 'description', 'order', 'where'],
    answer: ['significance', 'answer', 'holdSeconds', 'titleTemplate', 'impact', 'urgency', 'forTeam'],
    end: ['resolvePolicy'],
  },
  icon: 'git-branch',
})
export interface EventRule extends RecordFor<typeof eventRule> {}

/** A period in which alerts of some items are suppressed; monitoring and closing continue. */
export const maintenanceWindow = model('maintenance-window', {
  prefix: 'MW',
  fields: {
    reason: markdown(),
    startsAt: moment({ required: true, indexed: true }),
    endsAt: moment({ required: true, indexed: true }),
    cis: refs('ci'),
    services: refs('service'),
    where: condition({ over: 'alert', inMemory: true }),
    change: ref('change'),
    /** The requester in another program, such as the author of a silence. */
    requestedBy: text({ max: 200 }),
  },
  states: { planned: 'new', active: 'active', ended: 'closed', cancelled: 'cancelled' },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'state', 'startsAt', 'endsAt', 'change'],
  sections: { what: ['title', 'reason', 'change', 'requestedBy'], when: ['startsAt', 'endsAt'], covers: ['cis', 'services', 'where'] },
  icon: 'tool',
})
export interface MaintenanceWindow extends RecordFor<typeof maintenanceWindow> {}

/** A check that Sereno runs. */
export const monitor = model('monitor', {
  prefix: 'MON',
  fields: {
    kind: choice(['ping', 'tcp', 'http', 'dns', 'certificate', 'heartbeat'], { required: true, default: 'http' }),
    target: text({ required: true, max: 2000 }),
    interval: duration({ required: true, default: 60 }),
    severity: choice(severities, { required: true, default: 'major' }),
    ci: ref('ci'),
    service: ref('service'),
  },
  states: { draft: 'new', active: 'active', paused: 'waiting', retired: 'closed' },
  roles,
  columns: ['number', 'title', 'kind', 'target', 'interval', 'ci', 'state'],
  icon: 'heart-rate-monitor',
})
export interface Monitor extends RecordFor<typeof monitor> {}
