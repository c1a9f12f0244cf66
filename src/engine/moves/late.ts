/** What follows when the target of an agreement has passed: what the agreement calls for, and the move that the clock calls for. */
import { z } from 'zod'
import { theSystem } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import { carryOutFor } from '../records/perform.ts'
import { factsFor } from '../records/plan.ts'
import { moveRecord } from '../records/records.ts'
import { readRecord } from '../store/rows.ts'

const passed = z.object({
  type: z.string(),
  record: z.string(),
  payload: z.object({
    metric: z.string(),
    threshold: z.number(),
    agreementKind: z.string(),
    agreement: z.string(),
    target: z.string(),
  }),
})
type Passed = z.infer<typeof passed>

/** The job `late`, given an entry of the outbox. */
export const answerLate = async (engine: Engine, entry: unknown): Promise<void> => {
  const late = passed.parse(entry)
  if (late.payload.threshold < 100) return
  await breakPromise(engine, late)
  await makeLateMove(engine, late)
}

/** The agreement is locked meanwhile, so that it sees what was done for the same promise before. */
const breakPromise = async (engine: Engine, { type, record, payload }: Passed): Promise<void> => {
  const broken = engine.house.records.get('agreement')?.lifecycle.broken
  if (!broken) return
  await engine.database.transaction('*', async (run) => {
    const agreement = await readRecord(engine.house, run, 'agreement', payload.agreement, true)
    const late = await readRecord(engine.house, run, type, record)
    if (!agreement || !late) return
    const { facts } = await factsFor(engine, run, agreement)
    const { metric, target } = payload
    const promise = { type, record: late.id, number: late.number, title: late.title, metric, target }
    await carryOutFor(engine, run, theSystem, agreement, broken(agreement, promise, facts))
  })
  engine.written()
}

/** A record that moved on meanwhile refuses the move, and that is well. */
const makeLateMove = async (engine: Engine, { type, record, payload }: Passed): Promise<void> => {
  const move = engine.house.records.get(type)?.clocks[payload.metric]?.late
  if (!move || payload.agreementKind !== 'sla') return
  await moveRecord(engine, theSystem, type, record, move, {}, { text: `The target of ${payload.metric} has passed.` }).catch(
    (error: unknown) => {
      if (!(error instanceof Fault) || error.retry) throw error
    },
  )
}
