/**
 * The path of an event. A connector parses what a monitor sends into events; `onEvents` is everything that happens to them then.
 *
 * Locks and transactions: a batch is one transaction, so the log of raw events, the alerts and their stories are stored together or not
 * at all, and nothing that was acknowledged is lost. One batch of an organisation at a time (advisory lock): two batches with the same
 * new identity make one alert.
 *
 * Two stages are not in this list because they do not work on the batch: `respond` and `settle` take the alerts that are due, from
 * whatever batch, when their time comes (a hold ends, a suppression is lifted), each cause in a transaction of its own. They run
 * directly after the commit, and once a second in the round of the worker (sweep.ts), which also repeats them after a failure.
 */

import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { scopeOf } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Message } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { catchUp } from '../../topology/load-topology.ts'
import type { Event } from '../event.ts'
import { contextOf, type EventContext, type EventStep, programActor } from '../event-context.ts'
import { lockEvents } from '../event-lock.ts'
import { eventMessage } from '../event-messages.ts'
import { ensurePartition, logEvents } from '../log.ts'
import { applyRules } from '../stages/apply-rules.ts'
import { bind } from '../stages/bind.ts'
import { deduplicate } from '../stages/deduplicate.ts'
import { dropNoise } from '../stages/drop-noise.ts'
import { findCause } from '../stages/find-cause.ts'
import { prioritise } from '../stages/prioritise.ts'
import { reconsider } from '../stages/reconsider.ts'
import { suppress } from '../stages/suppress.ts'
import { save } from '../write.ts'
import { type HeldAt, pipeline } from './pipeline.ts'
import { respondDue } from './respond.ts'
import { settleDue } from './settle.ts'

/** What happens to a batch of events, in this order; `deduplicate` turns events into one case for each identity. */
export const onEvents = pipeline(dropNoise, deduplicate, bind, suppress, applyRules, findCause, prioritise, save, reconsider)

export interface Receipt {
  readonly received: number
  readonly opened: number
  readonly reopened: number
  readonly closed: number
  /** Alerts for which the delivery contained no news. */
  readonly repeated: number
  readonly held: readonly HeldAt[]
}

export interface ReceiveOptions {
  /** What the sender says about the whole delivery; it goes into the story of the alerts that it opens. */
  readonly note?: Message | undefined
}

/** A larger transaction would block the other batches of the organisation for too long. */
const maxEventsPerTransaction = 1000
/** Attempts to write a batch that ends in a deadlock. */
const maxAttempts = 3

/** Receives events from a connector: stores them and their alerts, and responds to alerts that are due at once. */
export const receiveEvents = async (
  engine: Engine,
  who: Actor,
  events: readonly Event[],
  options: ReceiveOptions = {},
): Promise<Receipt> => {
  const { organisation } = who
  if (!organisation) throw new Fault('request.invalid', eventMessage('noOrganisation'))
  await catchUp(engine)
  const receipts: Receipt[] = []
  for (let i = 0; i < events.length; i += maxEventsPerTransaction)
    receipts.push(await receiveBatch(engine, who, organisation, events.slice(i, i + maxEventsPerTransaction), options))
  const sum = (count: (receipt: Receipt) => number): number => receipts.reduce((n, receipt) => n + count(receipt), 0)
  const total = {
    received: sum((r) => r.received),
    opened: sum((r) => r.opened),
    reopened: sum((r) => r.reopened),
    closed: sum((r) => r.closed),
    repeated: sum((r) => r.repeated),
    held: receipts.flatMap((r) => r.held),
  }
  await respondAtOnce(engine, organisation, total)
  return total
}

/** Responds to alerts that are due at once. The round of the worker repeats what fails here. */
const respondAtOnce = async (engine: Engine, organisation: string, { opened, reopened, closed }: Receipt): Promise<void> => {
  try {
    if (opened + reopened > 0) await respondDue(engine, engine.now(), organisation)
    if (closed > 0) await settleDue(engine, engine.now(), organisation)
  } catch (error) {
    // the events are stored and their response is due: the round of the worker tries again within a second
    report('events', error)
  }
}

const receiveBatch = async (
  engine: Engine,
  sender: Actor,
  organisation: string,
  events: readonly Event[],
  options: ReceiveOptions,
): Promise<Receipt> => {
  const who = programActor('connector', sender.name, organisation)
  for (let attempt = 1; ; attempt++) {
    const now = engine.now()
    await ensurePartition(engine, now)
    try {
      const receipt = await engine.database.transaction(scopeOf(who), async (run) => {
        await lockEvents(run, organisation)
        return processBatch({ ...contextOf(engine, run, who, organisation, now), deliveryNote: options.note }, events)
      })
      if (receipt.opened + receipt.reopened + receipt.closed > 0) await engine.written()
      return receipt
    } catch (error) {
      // a deadlock with the write of a person: the whole batch was rolled back and can be tried again
      if ((error as { code?: string }).code !== '40P01' || attempt === maxAttempts) throw error
    }
  }
}

/** Runs the pipeline, and logs each raw event with what became of it. */
const processBatch = async (context: EventContext, events: readonly Event[]): Promise<Receipt> => {
  const { passed, held } = await onEvents(events, context)
  const why = new Map(held.map((one) => [one.identity, `${one.stage}: ${one.why}`]))
  const steps = new Map(passed.map((one) => [one.event.identity, one.steps.join(', ')]))
  await logEvents(
    context.run,
    context.organisation,
    context.now,
    events,
    ({ identity }) => [steps.get(identity), why.get(identity)].filter(Boolean).join('; ') || 'counted',
  )
  const count = (step: EventStep): number => passed.filter((one) => one.steps.includes(step)).length
  return {
    received: events.length,
    opened: count('open'),
    reopened: count('reopen'),
    closed: count('close'),
    repeated: passed.filter((one) => one.steps.length === 0).length,
    held,
  }
}
