/** A service moves from the pipeline through operation to retirement; catalogue entries are confirmed one by one. */
import { lifecycle } from '#kernel/lifecycle.ts'
import { offering, service } from './model.ts'

const by = ['service-catalogue-manager'] as const

export const serviceMoves = lifecycle(service, {
  derives: { enteredPipelineAt: { from: [], value: (r) => r.openedAt, whenEmpty: true } },
  moves: {
    launch: {
      from: ['pipeline'],
      to: 'operational',
      by,
      needs: ['owner', 'supportTeam'],
      stamps: { launchedAt: 'now', confirmedAt: 'now', confirmedBy: 'me' },
      tone: 'main',
    },
    confirm: { from: ['operational', 'retiring'], by: [...by, 'agent'], stamps: { confirmedAt: 'now', confirmedBy: 'me' } },
    phaseOut: { from: ['operational'], to: 'retiring', by },
    keep: { from: ['retiring'], to: 'operational', by },
    retire: { from: ['pipeline', 'operational', 'retiring'], to: 'retired', by, stamps: { retiredAt: 'now' }, tone: 'danger' },
    restore: { from: ['retired'], to: 'operational', by, stamps: { retiredAt: 'nothing' } },
  },
})

export const offeringMoves = lifecycle(offering, {
  moves: {
    offer: { from: ['draft', 'withdrawn'], to: 'offered', by, needs: ['description', 'fulfilledBy'], tone: 'main' },
    withdraw: { from: ['offered'], to: 'withdrawn', by, tone: 'danger' },
  },
})
