/** The texts of Access Management, in English. */
import { messages } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'

export const en: RoomTexts = {
  name: 'Access Management',
  purpose: 'Grant authorised users the right to use a service, and keep all others out, by the policies of security management.',
  roles: { 'access-manager': 'Access Manager' },
  records: {
    'user-role': {
      fields: { profiles: 'Access profiles' },
      empty: 'Describe what each position does and which profiles it needs',
    },
    'access-profile': {
      fields: { longest: 'Longest time' },
      help: { excludes: 'Nobody should hold both at once' },
      empty: 'Gather the rights that are given together in profiles',
    },
    'access-request': {
      fields: { profile: 'Access profile', role: 'User role', request: 'Service request', verified: 'Identity checked' },
      states: { verification: 'Being verified', approval: 'Waiting for approval' },
      moves: { ask: 'Ask for approval' },
      sections: { what: 'What is asked for' },
      help: { until: 'Empty: without an end' },
      empty: 'Ask here for access, or for its withdrawal',
    },
    'access-grant': {
      fields: { profile: 'Access profile', role: 'User role', request: 'Access request' },
      states: { active: 'In force' },
      moves: { expire: 'Mark as expired' },
      empty: 'Grants come from requests that were carried out',
    },
    'access-review': {
      fields: { profile: 'Access profile', role: 'User role', checked: 'Grants checked', withdrawn: 'Grants withdrawn' },
      empty: 'Review regularly who still needs which access',
    },
  },
  subprocesses: {
    'role-catalogue': [
      'Maintenance of Catalogue of User Roles and Access Profiles',
      'Say what the profile allows, and in which service',
      'Give only what is needed',
      'Say with which other profiles it must not be held',
      'Name who approves it',
      'Put it into the roles that need it',
    ],
    'access-requests': [
      'Processing of User Access Requests',
      'Check that the person is who they say',
      'Check that their position needs it',
      'See whether it clashes with other access they have',
      'Ask for the approval',
      'Give the access and set when it ends',
    ],
  },
  kpis: {
    'access-requests': ['Number of access requests', 'Access requests registered in P'],
    'access-time': ['Time to access', 'Mean time from registration to execution of access requests carried out in P'],
    'overdue-grants': ['Grants past their expiry', 'Grants in force whose date had passed at the end of P'],
    'confirmed-grants': [
      'Grants confirmed in the last 365 days',
      'Grants in force that a review confirmed in the 365 days before, or that were given in them',
    ],
  },
}

export const enMessages = messages('access', {
  profileOrRole: 'Select a profile or a role.',
  separationOfDuties: 'This access must not be held together with {grants}.',
  unconfirmedGrants: '{count, plural, one {# grant is} other {# grants are}} neither confirmed nor revoked.',
  revokedByRequest: 'Revoked by request {number}.',
})
