/** Runs stages one after the other, and counts for each what came in, what went on, and what was held back and why. */
import { metrics } from '#engine/metrics/metrics.ts'
import type { EventContext, EventStage, Held, StageResult } from '../event-context.ts'

/** What a stage held back, with the name of the stage. */
export interface HeldAt extends Held {
  readonly stage: string
}

export interface PipelineResult<T> {
  readonly passed: readonly T[]
  readonly held: readonly HeldAt[]
}

export type Pipeline<From, To> = (batch: readonly From[], context: EventContext) => Promise<PipelineResult<To>>

/** Runs one stage, counted. */
export const runStage = async <From, To>(
  stage: EventStage<From, To>,
  batch: readonly From[],
  context: EventContext,
): Promise<StageResult<To>> => {
  const result = await stage.work(batch, context)
  metrics.eventsIn.inc({ stage: stage.name }, batch.length)
  metrics.eventsOut.inc({ stage: stage.name }, result.passed.length)
  for (const { reason } of result.held) metrics.eventsHeld.inc({ stage: stage.name, reason })
  return result
}

/** A list of stages as one function. The second stage turns what the first one takes into what the others take. */
export const pipeline =
  <From, To>(
    ...[first, convert, ...others]: readonly [EventStage<From>, EventStage<From, To>, ...(readonly EventStage<To>[])]
  ): Pipeline<From, To> =>
  async (batch, context) => {
    const held: HeldAt[] = []
    const run = async <A, B>(stage: EventStage<A, B>, input: readonly A[]): Promise<readonly B[]> => {
      const result = await runStage(stage, input, context)
      held.push(...result.held.map((one) => ({ ...one, stage: stage.name })))
      return result.passed
    }
    let passed = await run(convert, await run(first, batch))
    for (const stage of others) passed = await run(stage, passed)
    return { passed, held }
  }
