/**
 * Answers alerts after their delivery was stored and acknowledged. The queue is the database itself: alerts that are due. This node works
 * it off for one organisation at a time, as long as it finds some; the round of the worker does the same once a second.
 */
import type { Engine } from '#engine/engine.ts'
import { once } from '#kernel/once.ts'
import { respondDue } from './respond.ts'
import { settleDue } from './settle.ts'

/** The organisations with news, by whether more arrived since the answering began. */
const answering = once((_: Engine) => new Map<string, { more: boolean }>())

/** Answers what is due in the organisation, in the background. */
export const answerSoon = (engine: Engine, organisation: string): void => {
  const running = answering(engine)
  const known = running.get(organisation)
  if (known) {
    known.more = true
    return
  }
  const state = { more: true }
  running.set(organisation, state)
  engine.inBackground('events', async (stopping) => {
    try {
      while (state.more && !stopping()) {
        state.more = false
        if ((await respondDue(engine, engine.now(), organisation)) + (await settleDue(engine, engine.now(), organisation)) > 0)
          state.more = true
      }
    } finally {
      running.delete(organisation)
    }
  })
}
