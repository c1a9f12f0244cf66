/** Entries of the directory are in use or retired. */
import { type Access, access } from '#kernel/access.ts'
import { type Actor, administersInstallation, isAdministrator, reaches } from '#kernel/actor.ts'
import { any, messagesOf } from '#kernel/messages.ts'
import { type Refusal, refuse } from '#kernel/trouble.ts'
import { catalogueItemMoves } from '../../patterns/catalogue-item.ts'
import { inOrder } from '../../patterns/guards.ts'
import { byAdministrators, grantedOutright, membershipFacts, personFacts } from './administrators.ts'
import { enMessages } from './en.ts'
import {
  calendar,
  category,
  delegation,
  identityProvider,
  membership,
  organisation,
  type Protocol,
  person,
  roleGrant,
  site,
  team,
} from './model.ts'

const messageOf = messagesOf(enMessages)

export const organisationMoves = catalogueItemMoves(organisation, ['administrator'], {
  checks: {
    // an administrator of a customer must not move it away from the organisation above it, nor below another one
    parent: {
      of: ['parent'],
      holds: (r, _, who, before) =>
        administersInstallation(who) ||
        who.organisations === 'all' ||
        (reaches(who, r.parent) && (before === undefined || reaches(who, before.parent)))
          ? true
          : refuse(messageOf('parentOutside')),
    },
  },
})
/** An identity provider maintains people and teams with the role provisioner (SCIM). */
const provisioning = ['administrator', 'provisioner'] as const
export const personMoves = catalogueItemMoves(person, provisioning, {
  facts: personFacts,
  checks: { administrators: { of: ['email', 'externalId', 'title', 'phone', 'language', 'manager', 'state'], holds: byAdministrators } },
})
export const teamMoves = catalogueItemMoves(team, provisioning)
/** Also the groups of a sign-in begin and end memberships. */
export const membershipMoves = catalogueItemMoves(membership, [...provisioning, 'system'], {
  facts: membershipFacts,
  checks: { administrators: { of: ['person', 'of', 'state'], holds: byAdministrators } },
})
export const roleGrantMoves = catalogueItemMoves(roleGrant, ['administrator'], {
  checks: {
    span: { of: ['endsAt', 'startsAt'], holds: (r) => inOrder(r.startsAt, r.endsAt, 'endsAt') },
    outright: { of: ['role', 'person', 'toTeam', 'startsAt', 'endsAt', 'state'], holds: grantedOutright },
  },
})

const byInstallation = (who: Actor): true | Refusal =>
  administersInstallation(who) || who.organisations === 'all' ? true : refuse(messageOf('providersByInstallation'))

export const identityProviderMoves = catalogueItemMoves(identityProvider, ['administrator'], {
  checks: {
    // the program connects to its address, and believes what it says about people
    installation: {
      of: [
        'address',
        'certificate',
        'clientId',
        'createsPeople',
        'entity',
        'groupsFrom',
        'organisation',
        'protocol',
        'bindName',
        'searchBase',
        'searchFilter',
        'startTls',
        'state',
      ],
      holds: (_, __, who) => byInstallation(who),
    },
    scheme: {
      of: ['address', 'protocol'],
      holds: (r) =>
        fitsProtocol(r.protocol, r.address)
          ? true
          : refuse(messageOf('providerAddress', { schemes: any(schemes[r.protocol]) }), ['address']),
    },
  },
})
const web = ['https://', 'http://localhost', 'http://127.0.0.1'] as const
const schemes = { oidc: web, saml: web, ldap: ['ldaps://', 'ldap://'] } as const
const thisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1'])

/** OIDC and SAML over plain HTTP only for a provider on the same machine, as in a trial. */
const fitsProtocol = (protocol: Protocol, address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol: scheme, hostname } = new URL(address)
  if (protocol === 'ldap') return scheme === 'ldaps:' || scheme === 'ldap:'
  return scheme === 'https:' || (scheme === 'http:' && thisMachine.has(hostname))
}

export const delegationMoves = catalogueItemMoves(delegation, ['requester', 'administrator'], {
  checks: {
    span: { of: ['endsAt', 'startsAt'], holds: (r) => inOrder(r.startsAt, r.endsAt, 'endsAt') },
    own: {
      of: ['person', 'to', 'startsAt', 'endsAt', 'state'],
      // the one who receives it could otherwise extend it
      holds: (r, _, who, before) =>
        isAdministrator(who) || who.roles.includes('system') || (r.person === who.id && (before === undefined || before.person === who.id))
          ? true
          : refuse(messageOf('ownDelegationOnly'), ['person']),
    },
    other: { of: ['person', 'to'], holds: (r) => (r.person === r.to ? refuse(messageOf('delegatedToOneself'), ['to']) : true) },
  },
  derives: { person: { from: [], value: (_, __, ___, who) => who.id, whenEmpty: true } },
})
export const siteMoves = catalogueItemMoves(site)
export const categoryMoves = catalogueItemMoves(category)
export const calendarMoves = catalogueItemMoves(calendar)

/** Everyone reads the directory; administrators maintain it. */
const readByAll = { requester: { read: 'all' }, agent: { read: 'all' } } as const
export const everybodyReads: Access = readByAll
/** People, as an identity provider may maintain them. */
export const personAccess: Access = access(person, {
  ...readByAll,
  provisioner: { read: 'all', create: true, change: ['title', 'email', 'phone', 'language', 'manager', 'externalId'] },
})
export const teamAccess: Access = access(team, {
  ...readByAll,
  provisioner: { read: 'all', create: true, change: ['title', 'externalId'] },
})
export const membershipAccess: Access = access(membership, { ...readByAll, provisioner: { read: 'all', create: true } })
/** Only administrators and auditors see role grants. */
export const administratorsOnly: Access = {}
/** Both sides see a delegation; the one who delegates makes and ends it. */
export const delegationAccess: Access = access(delegation, {
  requester: {
    read: {
      any: [
        { field: 'person', is: 'me' },
        { field: 'to', is: 'me' },
      ],
    },
    create: true,
    change: ['title', 'to', 'startsAt', 'endsAt', 'reason'],
  },
})
/** Everybody with a role knows which providers there are; how they are connected is for administrators. */
export const providerAccess: Access = access(identityProvider, {
  agent: {
    read: 'all',
    hides: [
      'address',
      'clientId',
      'entity',
      'certificate',
      'bindName',
      'searchBase',
      'searchFilter',
      'groupsFrom',
      'startTls',
      'createsPeople',
    ],
  },
})
