/** An initiative is proposed from a weakness, approved, launched with a first check, and completed when its effect is told. */
import { change, create, move } from '#kernel/command.ts'
import { counted, countOpen, value } from '#kernel/facts.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import { refuse } from '#kernel/trouble.ts'
import { csiInitiative } from './model.ts'

const by = ['csi-manager'] as const

export const csiInitiativeMoves = lifecycle(csiInitiative, {
  facts: {
    service: value('weakness.service'),
    process: value('weakness.process'),
    openActions: countOpen('corrective-action', 'initiative'),
  },
  derives: {
    service: { from: ['weakness'], value: (_, facts) => facts['service'] ?? null, whenEmpty: true },
    process: { from: ['weakness'], value: (_, facts) => facts['process'] ?? null, whenEmpty: true },
  },
  created: (r) => (r.weakness ? [change('weakness', r.weakness, { initiative: r.id }, 'an initiative was proposed for it')] : []),
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
      guard: (r) => (r.change ? refuse('has its change already', ['change']) : true),
      effects: (r) => [create('change', { title: r.title, description: r.description ?? r.goal, service: r.service, initiative: r.id })],
    },
    complete: {
      from: ['running'],
      to: 'completed',
      by,
      needs: ['actualEffect'],
      asks: ['reached'],
      guard: (r, _, facts) => {
        if (counted(facts, 'openActions') > 0) return refuse(`${facts['openActions']} corrective actions are still open`)
        return r.kpi && r.reached === null ? refuse('says what its KPI reached', ['reached']) : true
      },
      stamps: { completedAt: 'now' },
      effects: (r) =>
        r.weakness ? [move('weakness', r.weakness, 'resolve', `${r.number} is completed`, { resolution: r.actualEffect })] : [],
      tone: 'main',
    },
    cancel: { from: ['approved', 'running'], to: 'cancelled', by, needs: ['reason'], tone: 'danger' },
  },
})
