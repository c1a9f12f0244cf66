/** Roles and access profiles, requests for them, the resulting grants, and access reviews. */
import { choice, date, duration, flag, markdown, moment, number, person, ref, refs } from '#fields/declare.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { documentStates } from '../../patterns/document.ts'
import { plannedActivityFields, plannedActivityStates } from '../../patterns/planned-activity.ts'
import { levels } from '../../patterns/scales.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    'user-role': UserRole
    'access-profile': AccessProfile
    'access-request': AccessRequest
    'access-grant': AccessGrant
    'access-review': AccessReview
  }
}

export const roles = ['access-manager'] as const

/** A business role and the access profiles that it needs. */
export const userRole = model('user-role', {
  ...documentStates,
  prefix: 'UROL',
  shared: true,
  fields: { description: markdown(), owner: person(), profiles: refs('access-profile') },
  roles,
  columns: ['number', 'title', 'owner', 'profiles', 'state'],
  icon: 'id-badge-2',
})
export interface UserRole extends RecordFor<typeof userRole> {}

/** Rights in one service or system that are granted together. */
export const accessProfile = model('access-profile', {
  ...documentStates,
  prefix: 'ACP',
  shared: true,
  fields: {
    rights: markdown(),
    service: ref('service'),
    ci: ref('ci'),
    risk: choice(levels, { required: true, default: 'low' }),
    approver: person(),
    /** Profiles that the same person must not hold as well (segregation of duties). */
    excludes: refs('access-profile'),
    longest: duration(),
  },
  roles,
  columns: ['number', 'title', 'service', 'risk', 'approver', 'state'],
  icon: 'key',
})
export interface AccessProfile extends RecordFor<typeof accessProfile> {}

export const accessRequest = model('access-request', {
  prefix: 'ACR',
  fields: {
    kind: choice(['grant', 'revoke'], { required: true, default: 'grant' }),
    person: person({ required: true }),
    profile: ref('access-profile'),
    role: ref('user-role'),
    reason: markdown(),
    until: date(),
    request: ref('service-request'),
    verified: flag(),
    conflictAccepted: markdown(),
    resolution: markdown(),
    doneAt: moment({ readonly: true, indexed: true }),
  },
  states: {
    new: 'new',
    verification: 'active',
    approval: 'waiting',
    approved: 'active',
    done: 'closed',
    rejected: 'cancelled',
    cancelled: 'cancelled',
  },
  roles,
  people: ['requester', 'team', 'assignee'],
  columns: ['number', 'title', 'kind', 'person', 'profile', 'role', 'state', 'until'],
  sections: {
    what: ['title', 'kind', 'person', 'profile', 'role', 'reason', 'until', 'request'],
    decision: ['verified', 'conflictAccepted', 'resolution', 'doneAt'],
    assignment: ['requester', 'team', 'assignee'],
  },
  icon: 'user-question',
})
export interface AccessRequest extends RecordFor<typeof accessRequest> {}

export const accessGrant = model('access-grant', {
  prefix: 'ACG',
  fields: {
    person: person({ required: true }),
    profile: ref('access-profile'),
    role: ref('user-role'),
    request: ref('access-request'),
    expiresOn: date({ indexed: true }),
    confirmedAt: moment({ readonly: true, indexed: true }),
    revokedAt: moment({ readonly: true, indexed: true }),
    reason: markdown(),
  },
  states: { active: 'active', suspended: 'waiting', expired: 'closed', revoked: 'closed' },
  roles,
  columns: ['number', 'title', 'person', 'profile', 'role', 'state', 'expiresOn', 'confirmedAt'],
  icon: 'shield-check',
})
export interface AccessGrant extends RecordFor<typeof accessGrant> {}

/** A review of whether the holders of an access still need it. */
export const accessReview = model('access-review', {
  ...plannedActivityStates,
  prefix: 'ACV',
  fields: {
    profile: ref('access-profile'),
    role: ref('user-role'),
    scope: markdown(),
    ...plannedActivityFields,
    checked: number({ whole: true, min: 0 }),
    withdrawn: number({ whole: true, min: 0 }),
    findings: markdown(),
  },
  roles,
  people: ['assignee'],
  columns: ['number', 'title', 'profile', 'role', 'state', 'checked', 'withdrawn', 'endedAt'],
  icon: 'user-check',
})
export interface AccessReview extends RecordFor<typeof accessReview> {}
