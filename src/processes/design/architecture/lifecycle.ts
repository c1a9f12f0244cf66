/** The lifecycles of building blocks, of technologies on the radar, and of decisions. */

import { create, move } from '#kernel/command.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { dayThere, zoneFact } from '../../patterns/days.ts'
import { enMessages } from './en.ts'
import { architectureDecision, buildingBlock, roadmapItem, technology } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['enterprise-architect'] as const
const architects = ['enterprise-architect', 'technical-architect'] as const

export const buildingBlockMoves = lifecycle(buildingBlock, {
  makes: { 'roadmap-item': { by: 'block', ends: [{ in: ['current'], moves: { planned: 'drop', running: 'drop' } }] } },
  moves: {
    establish: { from: ['target', 'phasing-out'], to: 'current', by: architects, needs: ['owner'], tone: 'main' },
    phaseOut: {
      from: ['current'],
      to: 'phasing-out',
      by,
      asks: ['replacedBy'],
      effects: (r) => [create('roadmap-item', { title: r.title, block: r.id })],
    },
    remove: { from: ['target', 'phasing-out'], to: 'gone', by, tone: 'danger' },
  },
})

const rings = ['assess', 'trial', 'adopt', 'hold', 'gone'] as const
/** A move to another ring, with a reason. */
const toRing = <T extends (typeof rings)[number]>(to: T) =>
  ({ to, by, needs: ['reason'], asks: ['reviewBy'], stamps: { reviewedAt: 'now' } }) as const

export const technologyMoves = lifecycle(technology, {
  makes: {
    'roadmap-item': {
      by: 'technology',
      ends: [{ in: ['gone'], moves: { planned: 'drop' } }],
      follows: { fields: ['endOfSupport'], in: ['planned'], values: (r) => ({ plannedEnd: r.endOfSupport }) },
    },
  },
  moves: {
    try: { from: ['assess', 'hold'], ...toRing('trial') },
    adopt: { from: ['assess', 'trial', 'hold'], ...toRing('adopt'), needs: ['reason', 'owner'], tone: 'main' },
    hold: { from: ['assess', 'trial', 'adopt'], ...toRing('hold') },
    assess: { from: ['trial', 'hold', 'gone'], ...toRing('assess') },
    planReplacement: {
      from: ['trial', 'adopt', 'hold'],
      by: architects,
      needs: ['endOfSupport'],
      effects: (r) => [create('roadmap-item', { title: r.title, technology: r.id, plannedEnd: r.endOfSupport })],
    },
    remove: { from: ['assess', 'hold'], ...toRing('gone'), tone: 'danger' },
  },
})

export const architectureDecisionMoves = lifecycle(architectureDecision, {
  decisions: { acceptance: { by: ['accept'], in: ['accepted', 'superseded'], covers: 'all' } },
  moves: {
    accept: {
      from: ['proposed'],
      to: 'accepted',
      by,
      needs: ['context', 'decision', 'consequences'],
      guard: (r) => (r.supersedes === r.id ? refuse(messageOf('supersedesItself'), ['supersedes']) : true),
      stamps: { decidedAt: 'now', decidedBy: 'me' },
      effects: (r) =>
        r.supersedes ? [move('architecture-decision', r.supersedes, 'supersede', messageOf('supersededBy', { number: r.number }))] : [],
      tone: 'main',
    },
    supersede: { from: ['accepted'], to: 'superseded', by: ['system', ...by] },
    reject: { from: ['proposed'], to: 'rejected', by, needs: ['decision'], stamps: { decidedAt: 'now', decidedBy: 'me' }, tone: 'danger' },
  },
})

export const roadmapItemMoves = lifecycle(roadmapItem, {
  facts: zoneFact,
  derives: {
    onTime: {
      from: ['doneAt', 'plannedEnd'],
      value: (r, facts) => (r.doneAt && r.plannedEnd ? dayThere(r.doneAt, facts) <= r.plannedEnd : null),
    },
  },
  moves: {
    start: { from: ['planned'], to: 'running', by: architects, needs: ['plannedEnd'], asks: ['change'], tone: 'main' },
    finish: { from: ['running'], to: 'done', by: architects, stamps: { doneAt: 'now' }, tone: 'main' },
    drop: { from: ['planned', 'running'], to: 'dropped', by: [...by, 'system'], needs: ['description'], tone: 'danger' },
  },
})
