import type { AnyLifecycle } from './lifecycle.ts'
import type { AnyModel } from './model.ts'

/** The states without an outgoing move whose phase is not closed or cancelled: records would be stuck in them. */
export const statesWithoutExit = (model: AnyModel, cycle: AnyLifecycle): readonly string[] => {
  const moves = Object.values(cycle.moves)
  // records of a type without moves are reference data, not work
  if (moves.length === 0) return []
  return Object.entries(model.states)
    .filter(([, phase]) => phase !== 'closed' && phase !== 'cancelled')
    .map(([state]) => state)
    .filter((state) => !moves.some((move) => move.from.includes(state) && move.to !== undefined && move.to !== state))
}
