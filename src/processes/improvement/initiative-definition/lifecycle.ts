/** An initiative is proposed from a weakness, approved, launched with a first check, and completed when its effect is recorded. */
import { change, create, move } from '#kernel/command.ts'
import { countOpen, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refuse } from '#kernel/trouble.ts'
import { changeExists, noneLeft } from '../../patterns/guards.ts'
import { calledOff } from '../../patterns/planned-activity.ts'
import { enMessages } from './en.ts'
import { csiInitiative } from './model.ts'

const messageOf = messagesOf(enMessages)

const by = ['csi-manager'] as const

export const csiInitiativeMoves = lifecycle(csiInitiative, {
  makes: {
    'initiative-check': { by: 'initiative', ends: [{ in: ['completed', 'rejected', 'cancelled'], moves: calledOff }] },
    'corrective-action': { by: 'initiative', ends: [{ in: ['rejected', 'cancelled'], moves: { open: 'drop', doing: 'drop' } }] },
    change: { by: 'initiative', stays: 'it is worked on in its own right' },
  },
  decisions: {
    approval: {
      by: ['approve'],
      in: ['approved', 'running', 'completed'],
      covers: 'all',
      // how it is carried out, and what came of it
      except: ['dueOn', 'priority', 'reached', 'actualEffect', 'reason', 'change', 'project'],
    },
  },
  facts: {
    service: value('weakness.service'),
    process: value('weakness.process'),
    openActions: countOpen('corrective-action', 'initiative'),
  },
  derives: {
    service: { from: ['weakness'], value: (_, facts) => facts['service'] ?? null, whenEmpty: true },
    process: { from: ['weakness'], value: (_, facts) => facts['process'] ?? null, whenEmpty: true },
  },
  created: (r) => (r.weakness ? [change('weakness', r.weakness, { initiative: r.id }, messageOf('proposed'))] : []),
  moves: {
    approve: {
      from: ['proposed'],
      to: 'approved',
      by,
      needs: ['goal', 'expectedEffect'],
      asks: ['kpi', 'baseline', 'target', 'cost'],
      tone: 'main',
    },
    reject: { from: ['proposed', 'approved'], to: 'rejected', by, needs: ['reason'], tone: 'danger' },
    launch: {
      from: ['approved'],
      to: 'running',
      by,
      needs: ['assignee', 'dueOn'],
      stamps: { launchedAt: 'now' },
      effects: (r) => [create('initiative-check', { title: r.title, initiative: r.id, assignee: r.assignee })],
      tone: 'main',
    },
    requestChange: {
      from: ['approved', 'running'],
      by: [...by, 'agent'],
      guard: (r) => (r.change ? changeExists() : true),
      effects: (r) => [create('change', { title: r.title, description: r.description ?? r.goal, service: r.service, initiative: r.id })],
    },
    complete: {
      from: ['running'],
      to: 'completed',
      by,
      needs: ['actualEffect'],
      asks: ['reached'],
      guard: (r, _, facts) => {
        const actions = noneLeft(facts, 'openActions', (count) => messageOf('openActions', { count }))
        if (actions !== true) return actions
        return r.kpi && r.reached === null ? refuse(messageOf('resultMissing'), ['reached']) : true
      },
      stamps: { completedAt: 'now' },
      effects: (r) =>
        r.weakness
          ? [move('weakness', r.weakness, 'resolve', messageOf('completed', { number: r.number }), { resolution: r.actualEffect })]
          : [],
      tone: 'main',
    },
    cancel: { from: ['approved', 'running'], to: 'cancelled', by, needs: ['reason'], tone: 'danger' },
  },
})
