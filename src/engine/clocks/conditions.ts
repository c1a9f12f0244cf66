/** What the clocks of a type look at. */
import type { Condition } from '#kernel/condition.ts'
import type { Engine } from '../engine.ts'
import { targetConditions } from './targets.ts'

/** All conditions that the clocks of a type look at: their own, and those of its targets. The paths in them must be in the view. */
export const conditionsOf = (engine: Pick<Engine, 'house' | 'installation'>, type: string): readonly Condition[] => [
  ...Object.values(engine.house.type(type).clocks).flatMap((clock) =>
    [clock.starts, clock.pauses, clock.stops, clock.cancels].filter((one) => one !== undefined),
  ),
  ...targetConditions(engine.house, engine.installation(), type),
]
