/** What follows when the target of an agreement has passed: the move that the clock calls for. */
import { z } from 'zod'
import { theSystem } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { moveRecord } from '../records/records.ts'

const passed = z.object({
  type: z.string(),
  record: z.string(),
  payload: z.object({ metric: z.string(), threshold: z.number(), agreementKind: z.string() }),
})

/** The job `late`, given an entry of the outbox. A record that moved on meanwhile refuses the move, and that is well. */
export const answerLate = async (engine: Engine, entry: unknown): Promise<void> => {
  const { type, record, payload } = passed.parse(entry)
  const move = engine.house.records.get(type)?.clocks[payload.metric]?.late
  if (!move || payload.threshold < 100 || payload.agreementKind !== 'sla') return
  await moveRecord(engine, theSystem, type, record, move, {}, { text: `The target of ${payload.metric} has passed.` }).catch(
    (error: unknown) => {
      if (!(error instanceof Fault) || error.retry) throw error
    },
  )
}
