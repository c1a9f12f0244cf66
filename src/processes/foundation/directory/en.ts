/** The texts of Directory, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Directory',
  purpose: 'Know who is who: people, teams, organisations and places, and what all processes share.',
  roles: {},
  records: {
    organisation: {
      fields: { parent: 'Part of' },
      help: {
        parent: 'The larger organisation that it belongs to',
        zone: 'For example Europe/Madrid; its dates and reports are read in it',
      },
      empty: 'Create the first organisation: your own',
    },
    person: {
      name: ['Person', 'People'],
      fields: { vip: 'Key person (VIP)' },
      help: { vip: 'Their matters stand out in work lists', email: 'Used to sign in and to receive notices' },
      empty: "Create people, import them or connect your company's directory",
    },
    team: {
      fields: { lead: 'Team lead' },
      help: {
        line: 'First line receives; the others solve what is escalated',
        provider: 'Whose sign-ins keep the members of the team up to date',
        group: 'The group as the provider names it, for example its name, id or distinguished name',
      },
      empty: 'Create a team and add its members; work is assigned to teams',
    },
    membership: {
      name: ['Team membership', 'Team memberships'],
      fields: { of: 'Team', provider: 'Maintained by' },
      empty: 'Say which people are in each team',
    },
    'role-grant': {
      fields: { person: 'To the person', startsAt: 'Valid from', endsAt: 'Valid until' },
      help: {
        endsAt: 'Empty: until it is retired',
        role: 'A role of the process map, such as incident-manager, or a common one, such as agent',
        toTeam: 'All its members have it, including those who join later',
      },
      empty: 'Grant roles to people or teams; without one a person can only make requests',
    },
    'identity-provider': {
      fields: {
        address: 'Address',
        entity: 'Entity id',
        bindName: 'Name of the service account',
        groupsFrom: 'Groups from',
        startTls: 'StartTLS',
        createsPeople: 'Creates people',
      },
      help: {
        address: 'OpenID Connect: the issuer. SAML: the address for sign-in (HTTP redirect). LDAP: ldaps://ldap.example.org',
        clientId: 'OpenID Connect: as registered at the provider',
        entity: 'SAML: the entity id of the identity provider',
        certificate: 'PEM. SAML: signs its responses. LDAP: is trusted for the connection',
        bindName: 'LDAP: the distinguished name that searches for people',
        searchBase: 'LDAP: where people are, for example ou=people,dc=example,dc=org',
        searchFilter: 'LDAP: (mail={address}) if empty',
        groupsFrom: 'Claim or attribute with the groups: groups if empty, for LDAP memberOf',
        startTls: 'LDAP: encrypts a connection that begins as ldap://',
        createsPeople: 'Creates a person at the first sign-in; otherwise the person has to be in the directory',
      },
      sections: { oidc: 'OpenID Connect', saml: 'SAML 2.0', ldap: 'LDAP' },
      choices: { protocol: { oidc: 'OpenID Connect', saml: 'SAML 2.0', ldap: 'LDAP' } },
      empty: "Connect your company's directory or identity provider, so that people sign in with the account they have",
    },
    delegation: {
      fields: { person: 'Absent person', to: 'Substitute', startsAt: 'From', endsAt: 'Until' },
      help: { to: 'Has your roles, except administrator, and your teams for this time' },
      empty: 'Before a holiday, name your substitute',
    },
    site: {
      fields: { parent: 'Within' },
      help: { parent: 'The larger place that contains it: floor, building, city' },
      empty: 'Create the premises, buildings and rooms where you work',
    },
    category: {
      fields: { purpose: 'Serves as', parent: 'Parent category' },
      help: { purpose: 'The field of the records in which it is offered' },
      choices: { purpose: { closure: 'Closure code' } },
      empty: 'Create few and clear categories: reports and repeated matters go by them',
    },
    calendar: {
      fields: { holidays: 'Holidays of', daysOff: 'Further days off' },
      help: {
        hours: 'The hours of each day in which clocks run',
        holidays: 'Country, or country and region: ES, ES-MD',
        daysOff: 'A date (2026-12-24) and its name',
      },
      empty: 'Create the calendar of your service hours; targets are counted in it',
    },
  },
  settings: { shownProcesses: 'Processes shown (none: all)', currency: 'Currency of amounts' },
}

export const enMessages = messages('directory', {
  providersByInstallation: 'Only administrators of the installation set up how people sign in.',
  providerAddress: 'The address begins with {schemes}.',
  ownDelegationOnly: 'You can only delegate what is yours.',
  delegatedToOneself: 'The substitute must be somebody else.',
  administratorsOnly: 'Only an administrator may change who is an administrator, or the record of one.',
  limitedTokenGrantsNothing: 'A token that is limited to record types cannot grant roles.',
  parentOutside: 'An organisation can only be part of one that you administer.',
})
