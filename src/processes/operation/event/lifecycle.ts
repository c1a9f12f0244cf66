/** The lifecycles of alerts, rules, maintenance windows and monitors. Only the program suppresses alerts; they close from every state. */
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { activation } from '../../patterns/document.ts'
import { endsLater } from '../../patterns/guards.ts'
import { enMessages } from './en.ts'
import { alert, eventRule, maintenanceWindow, monitor } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['it-operations-manager'] as const
const watch = ['agent', 'it-operations-manager'] as const

export const alertMoves = lifecycle(alert, {
  moves: {
    acknowledge: { from: ['open'], to: 'acknowledged', by: watch, stamps: { acknowledgedBy: 'me', acknowledgedAt: 'now' }, tone: 'main' },
    unacknowledge: {
      from: ['acknowledged'],
      to: 'open',
      by: [...watch, 'system'],
      stamps: { acknowledgedBy: 'nothing', acknowledgedAt: 'nothing' },
    },
    suppress: { from: ['open', 'acknowledged'], to: 'suppressed', by: ['system'], needs: ['suppressed'] },
    unsuppress: { from: ['suppressed'], to: 'open', by: ['system'], stamps: { suppressed: 'nothing' } },
    close: { from: ['open', 'acknowledged', 'suppressed'], to: 'closed', by: [...watch, 'system'] },
    reopen: {
      from: ['closed'],
      to: 'open',
      by: ['system'],
      stamps: {
        endedAt: 'nothing',
        assumedEnd: 'nothing',
        settledAt: 'nothing',
        acknowledgedBy: 'nothing',
        acknowledgedAt: 'nothing',
        suppressed: 'nothing',
      },
    },
  },
})

export const eventRuleMoves = lifecycle(eventRule, {
  decisions: { activation: activation() },
  moves: {
    revise: { from: ['active'], to: 'draft', by },
    activate: { from: ['draft', 'retired'], to: 'active', by, needs: ['where'], tone: 'main' },
    retire: { from: ['active'], to: 'retired', by, tone: 'danger' },
  },
})

const covered = (r: { cis: readonly string[] | null; services: readonly string[] | null; where: unknown }): boolean =>
  Boolean(r.cis?.length) || Boolean(r.services?.length) || r.where !== null

export const maintenanceWindowMoves = lifecycle(maintenanceWindow, {
  decisions: {
    // a window that has begun can end earlier or later and be explained better, but not cover anything else
    start: { by: ['start'], in: ['active', 'ended'], covers: 'all', except: ['endsAt', 'reason', 'requestedBy'], notBy: [] },
    end: { by: ['end'], in: ['ended'], covers: ['endsAt'], notBy: [] },
  },
  moves: {
    start: {
      from: ['planned'],
      to: 'active',
      by: [...watch, 'system'],
      guard: (r) => {
        const span = endsLater(r.startsAt, r.endsAt, 'endsAt')
        if (span !== true) return span
        return covered(r) ? true : refuse(messageOf('coversNothing'), ['cis', 'services', 'where'])
      },
      tone: 'main',
    },
    end: { from: ['active'], to: 'ended', by: [...watch, 'system'] },
    cancel: { from: ['planned'], to: 'cancelled', by: [...watch, 'system'], tone: 'danger' },
  },
})

export const monitorMoves = lifecycle(monitor, {
  decisions: { activation: activation() },
  moves: {
    activate: { from: ['draft', 'paused', 'retired'], to: 'active', by, tone: 'main' },
    pause: { from: ['active'], to: 'paused', by: watch },
    retire: { from: ['draft', 'active', 'paused'], to: 'retired', by, tone: 'danger' },
  },
})
