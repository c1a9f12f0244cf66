/** Organisations, people, teams and sites; and what all processes share: categories and business calendars. */
import { attributes, choice, flag, hours, markdown, person as personField, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    organisation: Organisation
    person: Person
    team: Team
    membership: Membership
    'role-grant': RoleGrant
    site: Site
    category: Category
    calendar: Calendar
  }
}

const roles = [] as const
const directoryItem = { ...catalogueItemStates, roles } as const

export const organisation = model('organisation', {
  ...directoryItem,
  prefix: 'ORG',
  shared: true,
  fields: {
    kind: choice(['internal', 'customer', 'supplier'], { required: true, default: 'internal' }),
    parent: ref('organisation'),
    email: text({ max: 254, format: 'email' }),
    externalId: text({ unique: true }),
    zone: text({ format: 'time-zone', default: 'UTC' }),
  },
  columns: ['number', 'title', 'kind', 'parent', 'state'],
  icon: 'building',
})
export interface Organisation extends RecordFor<typeof organisation> {}

export const person = model('person', {
  ...directoryItem,
  prefix: 'PER',
  fields: {
    email: text({ max: 254, unique: true, format: 'email' }),
    phone: text({ max: 60 }),
    language: text({ format: 'language' }),
    manager: personField(),
    site: ref('site'),
    vip: flag(),
    externalId: text({ unique: true }),
  },
  columns: ['number', 'title', 'email', 'organisation', 'state'],
  icon: 'user',
})
export interface Person extends RecordFor<typeof person> {}

export const team = model('team', {
  ...directoryItem,
  prefix: 'TEAM',
  shared: true,
  fields: {
    email: text({ max: 254, format: 'email' }),
    lead: personField(),
    line: choice(['first', 'second', 'third']),
    purpose: markdown(),
    externalId: text({ unique: true }),
  },
  columns: ['number', 'title', 'line', 'lead', 'state'],
  icon: 'users',
})
export interface Team extends RecordFor<typeof team> {}

export const membership = model('membership', {
  ...directoryItem,
  prefix: 'MEM',
  fields: { person: personField({ required: true, within: true }), of: ref('team', { required: true, within: true }) },
  columns: ['person', 'of', 'state'],
  uniqueTogether: [['person', 'of']],
  icon: 'user-plus',
})
export interface Membership extends RecordFor<typeof membership> {}

export const roleGrant = model('role-grant', {
  ...directoryItem,
  prefix: 'ROLE',
  fields: {
    role: text({ required: true, indexed: true, max: 100, names: 'role' }),
    person: personField({ within: true }),
    toTeam: ref('team', { within: true }),
  },
  columns: ['role', 'person', 'toTeam', 'state'],
  icon: 'key',
})
export interface RoleGrant extends RecordFor<typeof roleGrant> {}

export const site = model('site', {
  ...directoryItem,
  prefix: 'SITE',
  shared: true,
  fields: { address: markdown(), parent: ref('site'), externalId: text({ unique: true }) },
  columns: ['number', 'title', 'parent', 'state'],
  icon: 'map-pin',
})
export interface Site extends RecordFor<typeof site> {}

export const category = model('category', {
  ...directoryItem,
  prefix: 'CAT',
  shared: true,
  fields: {
    purpose: choice(['category', 'symptom', 'closure'], { required: true, default: 'category' }),
    parent: ref('category'),
    externalId: text({ unique: true }),
  },
  columns: ['number', 'title', 'purpose', 'parent', 'state'],
  icon: 'tag',
})
export interface Category extends RecordFor<typeof category> {}

export const calendar = model('calendar', {
  ...directoryItem,
  prefix: 'CAL',
  shared: true,
  fields: {
    zone: text({ required: true, format: 'time-zone', default: 'Europe/Madrid' }),
    hours: hours({ required: true }),
    /** Country, and region after a dash, whose public holidays are non-working days: ES, ES-MD. */
    holidays: text({ max: 20, names: 'holidays' }),
    /** Further days off: a date and its name. */
    daysOff: attributes(),
  },
  columns: ['number', 'title', 'zone', 'holidays', 'state'],
  icon: 'calendar-time',
})
export interface Calendar extends RecordFor<typeof calendar> {}
