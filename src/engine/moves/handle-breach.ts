/** What happens when a target is breached: the effects of the agreement, and the move that the clock declares (`late`). */
import { z } from 'zod'
import { theSystem } from '#kernel/actor.ts'
import { clockName, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { brokenOf, lateMoveOf } from '../clocks/breach-consequences.ts'
import { en } from '../clocks/en.ts'
import type { Engine } from '../engine.ts'
import { carryOutFor } from '../records/perform-write.ts'
import { moveRecord } from '../records/records.ts'
import { factsFor } from '../records/write-plan.ts'
import { readRecord } from '../store/rows.ts'

const messageOf = messagesOf(en)

const clockEntry = z.object({
  type: z.string(),
  record: z.string(),
  payload: z.object({
    metric: z.string(),
    threshold: z.number(),
    agreementKind: z.string(),
    // null without an agreement behind the clock
    agreement: z.string().nullable(),
    target: z.string().nullable(),
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
  const { metric, target, agreement: id } = payload
  const broken = brokenOf(engine.house, { type, metric, kind: payload.agreementKind })
  if (!broken || id === null || target === null) return
  await engine.database.transaction('*', async (run) => {
    const agreement = await readRecord(engine.house, run, 'agreement', id, true)
    const late = await readRecord(engine.house, run, type, record)
    if (!agreement || !late) return
    const { facts } = await factsFor(engine, run, agreement)
    const promise = { type, record: late.id, number: late.number, title: late.title, metric, target }
    await carryOutFor(engine, run, theSystem, agreement, broken(agreement, promise, facts))
  })
  await engine.written()
}

/** The move is refused without an error if the record has left the state in the meantime. */
const makeLateMove = async (engine: Engine, { type, record, payload }: ClockEntry): Promise<void> => {
  const move = lateMoveOf(engine.house, { type, metric: payload.metric, kind: payload.agreementKind })
  if (!move) return
  const text = messageOf('targetPassed', { clock: clockName(type, payload.metric) })
  await moveRecord(engine, theSystem, type, record, move, {}, { text }).catch((error: unknown) => {
    if (!(error instanceof Fault) || error.retry) throw error
  })
}
