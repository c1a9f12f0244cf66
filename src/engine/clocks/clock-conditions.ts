/** The conditions of the clocks of a type. */
import type { Condition } from '#kernel/condition.ts'
import type { Engine } from '../engine.ts'
import { targetConditions } from './targets.ts'

/** All conditions that the clocks of a type evaluate: those of the clocks and those of the targets. The view needs the values of their paths. */
export const conditionsOf = (engine: Pick<Engine, 'house' | 'installation'>, type: string): readonly Condition[] => [
  ...Object.values(engine.house.type(type).clocks).flatMap((clock) =>
    [clock.starts, clock.pauses, clock.stops, clock.cancels].filter((one) => one !== undefined),
  ),
  ...targetConditions(engine.house, engine.installation(), type),
]
