/** How a problem moves from suspicion over a known cause to its end. */
import { lifecycle } from '#kernel/lifecycle.ts'
import { knownError, problem } from './model.ts'

const by = ['problem-manager'] as const
const analysts = ['agent', 'problem-manager'] as const

export const problemMoves = lifecycle(problem, {
  moves: {
    analyse: {
      from: ['new'],
      to: 'analysis',
      by: analysts,
      asks: ['category', 'service', 'team'],
      stamps: { assignee: 'me' },
      tone: 'main',
    },
    identify: {
      from: ['analysis'],
      to: 'known-error',
      by: analysts,
      needs: ['cause'],
      asks: ['workaround'],
      stamps: { identifiedAt: 'now' },
      tone: 'main',
    },
    resolve: {
      from: ['analysis', 'known-error'],
      to: 'resolved',
      by: analysts,
      needs: ['cause', 'resolution'],
      asks: ['change'],
      stamps: { resolvedAt: 'now' },
      tone: 'main',
    },
    reopen: { from: ['resolved', 'closed'], to: 'analysis', by, stamps: { resolvedAt: 'nothing' } },
    close: { from: ['resolved'], to: 'closed', by, tone: 'main' },
    cancel: { from: ['new', 'analysis'], to: 'cancelled', by, needs: ['resolution'], tone: 'danger' },
  },
})

export const knownErrorMoves = lifecycle(knownError, {
  moves: {
    publish: { from: ['draft', 'retired'], to: 'published', by, tone: 'main' },
    retire: { from: ['published'], to: 'retired', by, tone: 'danger' },
  },
})
