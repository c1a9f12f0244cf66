/** A request is verified, approved and fulfilled as a grant; a grant ends by expiry, by a review or when its person leaves. */
import { type Command, create, move } from '#kernel/command.ts'
import { count, type Facts, type LoadedList, list, listed, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { all, messagesOf } from '#kernel/messages.ts'
import { type Refusal, refuse } from '#kernel/trouble.ts'
import { documentMoves } from '../../patterns/document.ts'
import { noneLeft } from '../../patterns/guards.ts'
import { plannedActivityMoves } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { type AccessRequest, accessGrant, accessProfile, accessRequest, accessReview, userRole } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['access-manager'] as const
const doers = ['access-manager', 'agent', 'system'] as const

export const userRoleMoves = documentMoves(userRole, by, ['owner', 'profiles'])
export const accessProfileMoves = documentMoves(accessProfile, by, ['rights'])

/** The person's grants that exclude the requested profile or are excluded by it. */
export const conflictsOf = (profile: string | null, excludes: readonly string[], grants: LoadedList): LoadedList =>
  profile === null
    ? []
    : grants.filter(
        (grant) =>
          excludes.includes(String(grant['profile'])) || ((grant['profile.excludes'] as readonly string[] | null) ?? []).includes(profile),
      )

const separateDuties = (r: AccessRequest, facts: Facts): true | Refusal => {
  if (!r.profile && !r.role) return refuse(messageOf('profileOrRole'), ['profile', 'role'])
  if (r.kind === 'revoke' || r.conflictAccepted) return true
  const found = conflictsOf(r.profile, (facts['excludes'] as readonly string[] | null) ?? [], listed(facts, 'grants'))
  return found.length === 0
    ? true
    : refuse(messageOf('separationOfDuties', { grants: all(found.map((grant) => String(grant['title']))) }), ['conflictAccepted'])
}

const same = {
  all: [
    { field: 'person', is: { its: 'person' } },
    { field: 'phase', in: ['active', 'waiting'] },
  ],
} as const

/** What is asked for; an approval is of this, and is asked for again when it changes. */
const wanted = ['title', 'kind', 'person', 'profile', 'role', 'reason', 'until'] as const

const approvalOf = (r: AccessRequest, facts: Facts): Command =>
  create('approval', { title: r.title, accessRequest: r.id, requester: r.requester, approver: facts['approver'] ?? null })

export const accessRequestMoves = lifecycle(accessRequest, {
  makes: {
    approval: {
      by: 'accessRequest',
      ends: [
        { on: wanted, moves: { asked: 'withdraw', granted: 'withdraw' } },
        { in: ['approved', 'rejected', 'cancelled'], moves: { asked: 'withdraw' } },
      ],
    },
    'access-grant': { by: 'request', stays: 'it ends when it expires, is reviewed or is revoked' },
  },
  changed: { fields: wanted, effects: (r, _, __, facts) => (r.state === 'approval' ? [approvalOf(r, facts)] : []) },
  decisions: {
    approval: {
      by: ['approve'],
      in: ['approved', 'done'],
      covers: 'all',
      except: ['resolution'],
      reopenedBy: 'reverify',
      notBy: ['requester', 'assignee', 'person'],
    },
  },
  facts: {
    excludes: value('profile.excludes'),
    approver: value('profile.approver'),
    grants: list('access-grant', same, ['id', 'title', 'profile', 'profile.excludes', 'role']),
  },
  moves: {
    verify: { from: ['new'], to: 'verification', by: [...by, 'agent'], stamps: { assignee: 'me' }, tone: 'main' },
    ask: {
      from: ['new', 'verification'],
      to: 'approval',
      by: [...by, 'agent'],
      needs: ['reason'],
      asks: ['verified'],
      guard: (r, _, facts) => separateDuties(r, facts),
      effects: (r, _, facts) => [approvalOf(r, facts)],
      tone: 'main',
    },
    approve: {
      from: ['verification', 'approval'],
      to: 'approved',
      by: [...by, 'system'],
      guard: (r, _, facts) => separateDuties(r, facts),
    },
    reverify: { from: ['approved'], to: 'verification', by: [...by, 'system'] },
    reject: { from: ['new', 'verification', 'approval'], to: 'rejected', by: [...by, 'system'], needs: ['resolution'], tone: 'danger' },
    carryOut: {
      from: ['approved'],
      to: 'done',
      by: doers,
      stamps: { doneAt: 'now' },
      effects: (r, _, facts) =>
        r.kind === 'grant'
          ? [
              create('access-grant', {
                title: r.title,
                person: r.person,
                profile: r.profile,
                role: r.role,
                request: r.id,
                expiresOn: r.until,
              }),
            ]
          : listed(facts, 'grants')
              .filter((grant) => (r.profile !== null && grant['profile'] === r.profile) || (r.role !== null && grant['role'] === r.role))
              .map((grant) =>
                move('access-grant', String(grant['id']), 'revoke', messageOf('revokedByRequest', { number: r.number }), {
                  reason: r.reason,
                }),
              ),
      tone: 'main',
    },
    cancel: { from: ['new', 'verification', 'approval'], to: 'cancelled', by: [...by, 'requester'], tone: 'danger' },
  },
})

export const accessGrantMoves = lifecycle(accessGrant, {
  // a grant is what was requested and approved; another right needs another request
  decisions: {
    grant: {
      by: ['confirm'],
      in: ['active', 'suspended', 'expired', 'revoked'],
      covers: ['person', 'profile', 'role', 'request'],
      notBy: ['person'],
    },
  },
  moves: {
    confirm: { from: ['active'], by, asks: ['expiresOn'], stamps: { confirmedAt: 'now' } },
    suspend: { from: ['active'], to: 'suspended', by: [...by, 'system'], needs: ['reason'] },
    restore: { from: ['suspended'], to: 'active', by, tone: 'main' },
    expire: {
      from: ['active', 'suspended'],
      to: 'expired',
      by: [...by, 'system'],
      needs: ['expiresOn'],
      stamps: { revokedAt: 'now' },
      timely: { field: 'expiresOn', lt: { ago: 'PT0S' } },
    },
    revoke: {
      from: ['active', 'suspended'],
      to: 'revoked',
      by: [...by, 'system'],
      needs: ['reason'],
      stamps: { revokedAt: 'now' },
      tone: 'danger',
    },
  },
})

export const accessReviewMoves = plannedActivityMoves(accessReview, {
  by,
  needs: ['checked', 'withdrawn'],
  asks: ['findings'],
  facts: {
    unconfirmed: count('access-grant', {
      all: [
        { field: 'profile', is: { its: 'profile' } },
        { field: 'phase', is: 'active' },
        {
          any: [
            { field: 'confirmedAt', empty: true },
            { field: 'confirmedAt', lt: { its: 'startedAt' } },
          ],
        },
      ],
    }),
  },
  guard: (_, __, facts) => noneLeft(facts, 'unconfirmed', (count) => messageOf('unconfirmedGrants', { count })),
})
