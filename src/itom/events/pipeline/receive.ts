/**
 * The way of an event. All of a batch is one transaction: the log of raw events, the alerts and their stories stand or fall together, so
 * nothing that was acknowledged is lost. One batch of an organisation at a time (advisory lock): two that bring the same new identity
 * make one alert. The answer (incidents) is a step of its own after the commit; should it fail, the round of the worker makes it.
 */

import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { metrics } from '#engine/metrics/metrics.ts'
import { scopeOf } from '#engine/store/database.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Message } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { catchUp } from '../../topology/load-topology.ts'
import type { Event } from '../event.ts'
import { type Case, contextOf, type EventContext, type EventStage, type Held, programActor, type Result } from '../event-context.ts'
import { eventMessage } from '../event-messages.ts'
import { ensurePartition, logEvents } from '../log.ts'
import { applyRules } from '../stages/apply-rules.ts'
import { bind } from '../stages/bind.ts'
import { deduplicate } from '../stages/deduplicate.ts'
import { dropNoise } from '../stages/drop-noise.ts'
import { findCause } from '../stages/find-cause.ts'
import { prioritise } from '../stages/prioritise.ts'
import { suppress } from '../stages/suppress.ts'
import { lockEvents } from '../turn.ts'
import { writeCases } from '../write.ts'
import { reconsider } from './neighbours.ts'
import { respondDue } from './respond.ts'
import { settleDue } from './settle.ts'

/** What happens to events, in order: first to each event, then to the one case that they make. */
const eventStages: readonly EventStage<Event>[] = [dropNoise]
const caseStages: readonly EventStage<Case>[] = [bind, suppress, applyRules, findCause, prioritise]

export interface Receipt {
  readonly received: number
  readonly opened: number
  readonly reopened: number
  readonly closed: number
  /** Alerts of which nothing new was said. */
  readonly repeated: number
  readonly held: readonly Held[]
}

export interface ReceiveOptions {
  /** What the sender says about the whole delivery; it goes into the story of the alerts that it opens. */
  readonly note?: Message | undefined
}

/** More than this in one transaction would keep the others waiting. */
const largest = 1000
const tries = 3

export const receiveEvents = async (
  engine: Engine,
  who: Actor,
  events: readonly Event[],
  options: ReceiveOptions = {},
): Promise<Receipt> => {
  const { organisation } = who
  if (!organisation) throw new Fault('request.invalid', eventMessage('noOrganisation'))
  await catchUp(engine.graph())
  const receipts: Receipt[] = []
  for (let i = 0; i < events.length; i += largest)
    receipts.push(await receiveBatch(engine, who, organisation, events.slice(i, i + largest), options))
  const sum = (count: (receipt: Receipt) => number): number => receipts.reduce((n, receipt) => n + count(receipt), 0)
  const total = {
    received: sum((r) => r.received),
    opened: sum((r) => r.opened),
    reopened: sum((r) => r.reopened),
    closed: sum((r) => r.closed),
    repeated: sum((r) => r.repeated),
    held: receipts.flatMap((r) => r.held),
  }
  await answer(engine, organisation, total)
  return total
}

/** Whatever is due at once is answered at once; trouble with it is left to the round of the worker. */
const answer = async (engine: Engine, organisation: string, { opened, reopened, closed }: Receipt): Promise<void> => {
  try {
    if (opened + reopened > 0) await respondDue(engine, engine.now(), organisation)
    if (closed > 0) await settleDue(engine, engine.now(), organisation)
  } catch (error) {
    // the events are stored, and their answer is due: the worker's round tries again within a second
    report('events', error)
  }
}

const receiveBatch = async (
  engine: Engine,
  asked: Actor,
  organisation: string,
  events: readonly Event[],
  options: ReceiveOptions,
): Promise<Receipt> => {
  const who = programActor('connector', asked.name, organisation)
  for (let i = 1; ; i++) {
    const now = engine.now()
    await ensurePartition(engine, now)
    try {
      const receipt = await engine.database.transaction(scopeOf(who.organisations), async (run) => {
        await lockEvents(run, organisation)
        return process(contextOf(engine, run, who, organisation, now), events, options)
      })
      if (receipt.opened + receipt.reopened + receipt.closed > 0) engine.written()
      return receipt
    } catch (error) {
      // a deadlock with a person's write: the whole batch was undone and may simply be tried again
      if ((error as { code?: string }).code !== '40P01' || i === tries) throw error
    }
  }
}

/** Works a stage, and counts what came in, what went on and what was held back and why. */
const counted = async <From, To>(stage: EventStage<From, To>, batch: readonly From[], context: EventContext): Promise<Result<To>> => {
  const result = await stage.work(batch, context)
  metrics.eventsIn.inc({ stage: stage.name }, batch.length)
  metrics.eventsOut.inc({ stage: stage.name }, result.passed.length)
  for (const { stage: name, reason } of result.held) metrics.eventsHeld.inc({ stage: name, reason })
  return result
}

const through = async <T>(stages: readonly EventStage<T>[], batch: readonly T[], context: EventContext): Promise<Result<T>> => {
  let passed = batch
  const held: Held[] = []
  for (const stage of stages) {
    const result = await counted(stage, passed, context)
    passed = result.passed
    held.push(...result.held)
  }
  return { passed, held }
}

const process = async (context: EventContext, events: readonly Event[], options: ReceiveOptions): Promise<Receipt> => {
  const heard = await through(eventStages, events, context)
  const cases = await counted(deduplicate, heard.passed, context)
  const { note } = options
  const noted = note
    ? cases.passed.map((one) => (one.steps.includes('open') ? { ...one, notes: [...one.notes, note] } : one))
    : cases.passed
  const judged = await through(caseStages, noted, context)
  const written = await writeCases(context, judged.passed)
  await reconsider(context, judged.passed, written)
  const held = [...heard.held, ...cases.held, ...judged.held]
  const why = new Map(held.map((one) => [one.identity, `${one.stage}: ${one.why}`]))
  const steps = new Map(judged.passed.map((one) => [one.event.identity, one.steps.join(', ')]))
  await logEvents(
    context.run,
    context.organisation,
    context.now,
    events,
    ({ identity }) => [steps.get(identity), why.get(identity)].filter(Boolean).join('; ') || 'counted',
  )
  const count = (step: string): number => judged.passed.filter((one) => one.steps.includes(step as never)).length
  return {
    received: events.length,
    opened: count('open'),
    reopened: count('reopen'),
    closed: count('close'),
    repeated: judged.passed.filter((one) => one.steps.length === 0).length,
    held,
  }
}
