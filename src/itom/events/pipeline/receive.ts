/**
 * The path of an event. A connector parses what a monitor sends into events; `onEvents` is everything that happens to them then.
 *
 * Locks and transactions: a batch is one transaction, so the log of raw events, the alerts and their stories are stored together or not
 * at all, and nothing that was acknowledged is lost. One batch of an organisation at a time (advisory lock): two batches with the same
 * new identity make one alert.
 *
 * Two stages are not in this list because they do not work on the batch: `respond` and `settle` take the alerts that are due, from
 * whatever batch, when their time comes (a hold ends, a suppression is lifted), each cause in a transaction of its own. They begin
 * directly after the commit (answer.ts), and once a second in the round of the worker (sweep.ts), which also repeats them after a failure.
 */

import type { Engine } from '#engine/engine.ts'
import { noteGrowth } from '#engine/records/table-growth.ts'
import { scopeOf } from '#engine/store/database.ts'
import { isConnectionLost } from '#engine/store/database-trouble.ts'
import { together } from '#engine/store/together.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Message } from '#kernel/messages.ts'
import { once } from '#kernel/once.ts'
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
import { answerSoon } from './answer.ts'
import { type HeldAt, pipeline } from './pipeline.ts'

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

interface Delivery {
  readonly sender: string
  readonly organisation: string
  readonly events: readonly Event[]
  readonly note: Message | undefined
}

/** Stores events from a connector and their alerts. The response to alerts that are due at once follows, and nobody waits for it. */
export const receiveEvents = async (
  engine: Engine,
  who: Actor,
  events: readonly Event[],
  { note }: ReceiveOptions = {},
): Promise<Receipt> => {
  const { organisation } = who
  if (!organisation) throw new Fault('request.invalid', eventMessage('noOrganisation'))
  await catchUp(engine)
  const receipts: Receipt[] = []
  for (let i = 0; i < events.length; i += maxEventsPerTransaction)
    receipts.push(
      await receiveTogether(engine)({ sender: who.name, organisation, events: events.slice(i, i + maxEventsPerTransaction), note }),
    )
  const sum = (count: (receipt: Receipt) => number): number => receipts.reduce((n, receipt) => n + count(receipt), 0)
  const total = {
    received: sum((r) => r.received),
    opened: sum((r) => r.opened),
    reopened: sum((r) => r.reopened),
    closed: sum((r) => r.closed),
    repeated: sum((r) => r.repeated),
    held: receipts.flatMap((r) => r.held),
  }
  if (total.opened + total.reopened + total.closed > 0) answerSoon(engine, organisation)
  return total
}

/** Deliveries of a sender that arrive while another one is stored are stored together. */
const receiveTogether = once((engine: Engine) =>
  together<Delivery, Receipt>({
    keyOf: ({ sender, organisation, note }) => JSON.stringify([organisation, sender, note]),
    work: (deliveries) => receiveBatch(engine, deliveries as readonly [Delivery, ...Delivery[]]),
    maxTogether: maxEventsPerTransaction,
    sizeOf: ({ events }) => events.length,
    nothingDone: (error) => !isConnectionLost(error),
  }),
)

const receiveBatch = async (engine: Engine, deliveries: readonly [Delivery, ...Delivery[]]): Promise<readonly Receipt[]> => {
  const [{ sender, organisation, note }] = deliveries
  const who = programActor('connector', sender, organisation)
  const now = engine.now()
  await ensurePartition(engine, now)
  const receipts = await engine.database.transaction(scopeOf(who), async (run) => {
    await lockEvents(run, organisation)
    return processBatch({ ...contextOf(engine, run, who, organisation, now), deliveryNote: note }, deliveries)
  })
  noteGrowth(
    engine,
    'alert',
    receipts.reduce((sum, { opened }) => sum + opened, 0),
  )
  if (receipts.some(({ opened, reopened, closed }) => opened + reopened + closed > 0)) await engine.written()
  return receipts
}

/** Runs the pipeline, and logs each raw event with what became of it. */
const processBatch = async (context: EventContext, deliveries: readonly Delivery[]): Promise<readonly Receipt[]> => {
  const events = deliveries.flatMap((delivery) => delivery.events)
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
  // what several deliveries say of one identity is in the receipt of the first of them
  const counted = new Set<string>()
  return deliveries.map((delivery) => {
    const own = new Set(delivery.events.map(({ identity }) => identity).filter((identity) => !counted.has(identity)))
    for (const identity of own) counted.add(identity)
    const cases = passed.filter((one) => own.has(one.event.identity))
    const count = (step: EventStep): number => cases.filter((one) => one.steps.includes(step)).length
    return {
      received: delivery.events.length,
      opened: count('open'),
      reopened: count('reopen'),
      closed: count('close'),
      repeated: cases.filter((one) => one.steps.length === 0).length,
      held: held.filter((one) => own.has(one.identity)),
    }
  })
}
