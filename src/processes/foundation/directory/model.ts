/** Organisations, people, teams and sites, and how people sign in; and what all processes share: categories and business calendars. */
import { attributes, choice, flag, hours, markdown, moment, person as personField, ref, text } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { catalogueItemStates } from '../../patterns/catalogue-item.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    organisation: Organisation
    person: Person
    team: Team
    membership: Membership
    'role-grant': RoleGrant
    'identity-provider': IdentityProvider
    delegation: Delegation
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
    phone: text({ max: 60, format: 'phone' }),
    language: text({ format: 'language' }),
    manager: personField(),
    site: ref('site'),
    vip: flag(),
    externalId: text({ unique: true }),
  },
  columns: ['number', 'title', 'email', 'organisation', 'state'],
  hints: ['phone', 'site', 'vip'],
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
    provider: ref('identity-provider'),
    /** The group as the provider names it at sign-in; its people are the members of the team. */
    group: text({ max: 500, indexed: true }),
  },
  columns: ['number', 'title', 'line', 'lead', 'state'],
  icon: 'users',
})
export interface Team extends RecordFor<typeof team> {}

export const membership = model('membership', {
  ...directoryItem,
  prefix: 'MEM',
  fields: {
    person: personField({ required: true, within: true }),
    of: ref('team', { required: true, within: true }),
    /** Set where the groups of a sign-in made the membership; only these end when the person leaves the group. */
    provider: ref('identity-provider', { readonly: true }),
  },
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
    startsAt: moment(),
    endsAt: moment(),
  },
  columns: ['role', 'person', 'toTeam', 'endsAt', 'state'],
  icon: 'key',
})
export interface RoleGrant extends RecordFor<typeof roleGrant> {}

export const protocols = ['oidc', 'saml', 'ldap'] as const
export type Protocol = (typeof protocols)[number]

/** A directory or identity provider that confirms who somebody is. Its people are those of its organisation and of those below. */
export const identityProvider = model('identity-provider', {
  ...directoryItem,
  prefix: 'IDP',
  fields: {
    protocol: choice(protocols, { required: true, default: 'oidc' }),
    /** OIDC: the issuer. SAML: where its sign-in begins. LDAP: the server, ldap:// or ldaps://. */
    address: text({ required: true, max: 500, searched: false, format: 'url' }),
    clientId: text({ max: 500, searched: false }),
    /** The entity id of the SAML identity provider. */
    entity: text({ max: 500, searched: false }),
    /** PEM: signs the answers of SAML, or is trusted for the connection to LDAP. */
    certificate: text({ max: 20_000, searched: false, format: 'certificate' }),
    bindName: text({ max: 500, searched: false }),
    searchBase: text({ max: 500, searched: false }),
    searchFilter: text({ max: 500, searched: false }),
    /** The claim or attribute that lists the groups: groups, memberOf. */
    groupsFrom: text({ max: 100, searched: false }),
    startTls: flag({ default: true }),
    createsPeople: flag(),
  },
  columns: ['number', 'title', 'protocol', 'address', 'organisation', 'state'],
  sections: {
    what: ['title', 'protocol', 'address', 'groupsFrom', 'createsPeople'],
    oidc: ['clientId'],
    saml: ['entity', 'certificate'],
    ldap: ['bindName', 'searchBase', 'searchFilter', 'startTls'],
  },
  icon: 'fingerprint',
})
export interface IdentityProvider extends RecordFor<typeof identityProvider> {}

/** For a time, somebody acts for a person who is away: with their roles, except administrator, and on their teams. */
export const delegation = model('delegation', {
  ...directoryItem,
  prefix: 'DEL',
  fields: {
    person: personField({ required: true, within: true }),
    to: personField({ required: true, within: true }),
    startsAt: moment({ required: true }),
    endsAt: moment({ required: true, indexed: true }),
    reason: markdown(),
  },
  columns: ['person', 'to', 'startsAt', 'endsAt', 'state'],
  sections: { what: ['title', 'person', 'to', 'reason'], when: ['startsAt', 'endsAt'] },
  icon: 'user-share',
})
export interface Delegation extends RecordFor<typeof delegation> {}

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
