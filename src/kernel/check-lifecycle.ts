/** States that nobody can leave. Such a state must be an end: closed or cancelled; otherwise work would be stuck in it. */
import type { AnyLifecycle } from './lifecycle.ts'
import type { AnyModel } from './model.ts'

export const statesWithoutExit = (model: AnyModel, cycle: AnyLifecycle): readonly string[] => {
  const moves = Object.values(cycle.moves)
  // a record type without moves is only kept, not worked on
  if (moves.length === 0) return []
  return Object.entries(model.states)
    .filter(([, phase]) => phase !== 'closed' && phase !== 'cancelled')
    .map(([state]) => state)
    .filter((state) => !moves.some((move) => move.from.includes(state) && move.to !== undefined && move.to !== state))
}
