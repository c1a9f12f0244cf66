/** The physical environment: rooms, racks, power, cooling, sensors and site access. Sites are in the directory. */
import { choice, date, flag, markdown, moment, number, person, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    room: FacilityRoom
    rack: Rack
    'power-feed': PowerFeed
    'cooling-unit': CoolingUnit
    'environmental-sensor': EnvironmentalSensor
    'site-access': SiteAccess
  }
}

export const roles = ['facilities-manager'] as const

/** The states of power and cooling equipment. */
const equipment = { states: { serving: 'active', maintenance: 'waiting', failed: 'new', retired: 'closed' } } as const
const inspection = { inspectedAt: moment({ readonly: true }), inspectBy: date({ indexed: true }), fault: markdown() } as const

export const room = model('room', {
  ...catalogueItemStates,
  prefix: 'ROOM',
  shared: true,
  fields: {
    site: ref('site', { required: true }),
    kind: choice(['data-centre', 'technical', 'store', 'office'], { required: true, default: 'technical' }),
    floor: text({ max: 60 }),
    area: number({ min: 0, suffix: 'm²' }),
    power: number({ min: 0, suffix: 'kW' }),
    cooling: number({ min: 0, suffix: 'kW' }),
    owner: person(),
    rules: markdown(),
  },
  roles,
  columns: ['number', 'title', 'site', 'kind', 'floor', 'state'],
  icon: 'door',
})
export interface FacilityRoom extends RecordFor<typeof room> {}

export const rack = model('rack', {
  ...catalogueItemStates,
  prefix: 'RACK',
  fields: {
    room: ref('room', { required: true }),
    ci: ref('ci'),
    row: text({ max: 30 }),
    position: text({ max: 30 }),
    units: number({ whole: true, min: 1, default: 42, suffix: 'U' }),
    used: number({ whole: true, min: 0, default: 0, suffix: 'U' }),
    feedA: ref('power-feed'),
    feedB: ref('power-feed'),
    maxLoad: number({ min: 0, suffix: 'kW' }),
  },
  roles,
  columns: ['number', 'title', 'room', 'row', 'position', 'units', 'used', 'state'],
  icon: 'server',
})
export interface Rack extends RecordFor<typeof rack> {}

export const powerFeed = model('power-feed', {
  ...equipment,
  prefix: 'PWR',
  fields: {
    room: ref('room', { required: true }),
    kind: choice(['mains', 'ups', 'generator', 'pdu'], { required: true, default: 'ups' }),
    ci: ref('ci'),
    /** The feed that takes over when this one fails. */
    standby: ref('power-feed'),
    capacity: number({ min: 0, suffix: 'kVA' }),
    load: number({ min: 0, suffix: 'kVA' }),
    ...inspection,
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'room', 'kind', 'capacity', 'load', 'state', 'inspectBy'],
  icon: 'bolt',
})
export interface PowerFeed extends RecordFor<typeof powerFeed> {}

export const coolingUnit = model('cooling-unit', {
  ...equipment,
  prefix: 'COOL',
  fields: {
    room: ref('room', { required: true }),
    ci: ref('ci'),
    standby: ref('cooling-unit'),
    capacity: number({ min: 0, suffix: 'kW' }),
    setpoint: number({ suffix: '°C' }),
    ...inspection,
  },
  roles,
  people: ['team', 'assignee'],
  columns: ['number', 'title', 'room', 'capacity', 'setpoint', 'state', 'inspectBy'],
  icon: 'snowflake',
})
export interface CoolingUnit extends RecordFor<typeof coolingUnit> {}

export const environmentalSensor = model('environmental-sensor', {
  prefix: 'ENV',
  fields: {
    room: ref('room', { required: true }),
    rack: ref('rack'),
    ci: ref('ci'),
    measures: choice(['temperature', 'humidity', 'water', 'smoke', 'door', 'power'], { required: true, default: 'temperature' }),
    low: number(),
    high: number(),
    reading: number(),
    readAt: moment({ indexed: true }),
    alarmSince: moment({ readonly: true, indexed: true }),
    externalId: text({ unique: true }),
  },
  states: { watching: 'active', alarm: 'new', retired: 'closed' },
  roles,
  columns: ['number', 'title', 'room', 'measures', 'reading', 'state', 'readAt'],
  icon: 'temperature',
})
export interface EnvironmentalSensor extends RecordFor<typeof environmentalSensor> {}

/** One visit in the site access log. */
export const siteAccess = model('site-access', {
  prefix: 'SAL',
  fields: {
    room: ref('room', { required: true }),
    visitor: text({ max: 200 }),
    person: person(),
    company: ref('organisation'),
    purpose: markdown(),
    change: ref('change'),
    authorisedBy: person(),
    escort: person(),
    escorted: flag({ readonly: true }),
    expectedAt: moment({ indexed: true }),
    enteredAt: moment({ readonly: true, indexed: true }),
    leftAt: moment({ readonly: true }),
    reason: markdown(),
  },
  states: { announced: 'new', inside: 'active', left: 'closed', refused: 'cancelled' },
  roles,
  people: ['requester'],
  columns: ['number', 'title', 'room', 'visitor', 'person', 'state', 'enteredAt', 'leftAt'],
  icon: 'door-enter',
})
export interface SiteAccess extends RecordFor<typeof siteAccess> {}
