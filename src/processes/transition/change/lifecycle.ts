/** How a change moves from request to review. Who decides depends on its kind and size. */
import type { Actor } from '#kernel/actor.ts'
import { isAdministrator } from '#kernel/actor.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { refuse } from '#kernel/trouble.ts'
import { type Change, change } from './model.ts'

const by = ['change-manager'] as const
const doers = ['agent', 'change-manager'] as const
const deciders = ['change-manager', 'cab', 'ecab'] as const

/** The change manager decides what is small; the CAB what is major; the ECAB what cannot wait. */
const mayDecide = (r: Change, who: Actor) => {
  if (isAdministrator(who)) return true
  if (r.kind === 'emergency') return who.roles.includes('ecab') ? true : refuse('an emergency change is decided by the ECAB')
  if (r.size !== 'minor') return who.roles.includes('cab') ? true : refuse(`a ${r.size} change is decided by the CAB`)
  return true
}

export const changeMoves = lifecycle(change, {
  derives: {
    assessedBy: { from: ['kind', 'size'], value: (r) => (r.kind === 'emergency' ? 'ecab' : r.size === 'minor' ? 'manager' : 'cab') },
  },
  moves: {
    assess: {
      from: ['new'],
      to: 'assessment',
      by: doers,
      needs: ['description'],
      asks: ['kind', 'size', 'risk', 'service', 'cis'],
      tone: 'main',
    },
    approve: {
      from: ['assessment'],
      to: 'approved',
      by: deciders,
      asks: ['decisionReason'],
      guard: mayDecide,
      stamps: { decision: { value: 'approved' }, decidedAt: 'now' },
      tone: 'main',
    },
    reject: {
      from: ['assessment'],
      to: 'rejected',
      by: deciders,
      needs: ['decisionReason'],
      guard: mayDecide,
      stamps: { decision: { value: 'rejected' }, decidedAt: 'now' },
      tone: 'danger',
    },
    schedule: {
      from: ['approved', 'scheduled'],
      to: 'scheduled',
      by: doers,
      needs: ['plannedStart', 'plannedEnd', 'plan', 'backout'],
      guard: (r) =>
        r.plannedStart && r.plannedEnd && r.plannedEnd <= r.plannedStart ? refuse('ends before it begins', ['plannedEnd']) : true,
      tone: 'main',
    },
    implement: { from: ['scheduled'], to: 'implementing', by: [...doers, 'system'], tone: 'main' },
    finish: {
      from: ['implementing'],
      to: 'review',
      by: [...doers, 'system'],
      needs: ['successful'],
      stamps: { implementedAt: 'now' },
      tone: 'main',
    },
    close: { from: ['review'], to: 'closed', by, needs: ['review'], tone: 'main' },
    cancel: { from: ['new', 'assessment', 'approved', 'scheduled'], to: 'cancelled', by: [...by, 'requester'], tone: 'danger' },
  },
})
