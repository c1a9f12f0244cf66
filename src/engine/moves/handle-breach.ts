/** What happens when a target is breached: the effects of the agreement, and the move that the clock declares (`late`). */
import { z } from 'zod'
import { theSystem } from '#kernel/actor.ts'
import { Fault } from '#kernel/trouble.ts'
import { brokenOf, lateMoveOf } from '../clocks/breach-consequences.ts'
import type { Engine } from '../engine.ts'
import { carryOutFor } from '../records/perform-write.ts'
import { moveRecord } from '../records/records.ts'
import { factsFor } from '../records/write-plan.ts'
import { readRecord } from '../store/rows.ts'

const clockEntry = z.object({
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
type ClockEntry = z.infer<typeof clockEntry>

/** The job `late`; its payload is an entry of the outbox. */
export const handleBreach = async (engine: Engine, entry: unknown): Promise<void> => {
  const late = clockEntry.parse(entry)
  if (late.payload.threshold < 100) return
  await carryOutBreachEffects(engine, late)
  await makeLateMove(engine, late)
}

/** The agreement is locked meanwhile, so that its effects see what was already done for the same target. */
const carryOutBreachEffects = async (engine: Engine, { type, record, payload }: ClockEntry): Promise<void> => {
  const broken = brokenOf(engine.house, { type, metric: payload.metric, kind: payload.agreementKind })
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
  await engine.written()
}

/** The move is refused without an error if the record has left the state in the meantime. */
const makeLateMove = async (engine: Engine, { type, record, payload }: ClockEntry): Promise<void> => {
  const move = lateMoveOf(engine.house, { type, metric: payload.metric, kind: payload.agreementKind })
  if (!move) return
  await moveRecord(engine, theSystem, type, record, move, {}, { text: `The target of ${payload.metric} has passed.` }).catch(
    (error: unknown) => {
      if (!(error instanceof Fault) || error.retry) throw error
    },
  )
}
