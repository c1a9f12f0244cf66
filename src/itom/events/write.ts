/**
 * Writes the results of the stages. Changes of state go through the records functions, which write story, clocks and outbox. Events
 * without news add to counters in one statement for the whole batch, without a story entry. Counters do not raise the version of the
 * record, so that a person who edits a noisy alert gets no conflict.
 */
import { sql } from 'kysely'
import { inParts } from '#engine/in-parts.ts'
import { insertAll, perform, planMove } from '#engine/records/perform-write.ts'
import { planChange } from '#engine/records/plan-change.ts'
import { planCreate } from '#engine/records/plan-create.ts'
import { indexRecords } from '#engine/records/reindex.ts'
import { canonical } from '#engine/records/values.ts'
import { readRecord } from '#engine/store/rows.ts'
import { type Message, sentences } from '#kernel/messages.ts'
import type { AnyRecord, RecordNamed, Values } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { cut } from './event.ts'
import type { AlertRecord, Case, EventContext, EventStage } from './event-context.ts'
import { eventMessage } from './event-messages.ts'

type Note = Message | undefined

/** Returns the given record at first, and reads it again when a concurrent write makes a second attempt necessary. */
const reader = <R extends AnyRecord>(context: EventContext, record: R) => {
  let first = true
  return async (): Promise<R> => {
    if (first) {
      first = false
      return record
    }
    const now = await readRecord(context.engine.house, context.run, record.type, record.id, true)
    if (!now) throw new Fault('record.unknown')
    // of the same type as the record given
    return now as R
  }
}

/** Creates a record in the transaction of the context. */
export const create = async <N extends string>(context: EventContext, type: N, values: Values, text?: Note): Promise<RecordNamed<N>> => {
  const { engine, run, who, now } = context
  const done = await perform(engine, who, () => planCreate({ engine, run, who, at: now, byProgram: true }, type, values, { text }), {
    within: run,
  })
  return done.record
}

/** Changes a record in the transaction of the context. Writes nothing when nothing is different. */
export const change = async <R extends AnyRecord>(context: EventContext, record: R, values: Values, text?: Note): Promise<R> => {
  const { engine, run, who, now } = context
  const read = reader(context, record)
  const plan = async () => {
    const before = await read()
    return (
      (await planChange({ engine, run, who, at: now, byProgram: true }, { record: before, values, comment: { text } })) ?? {
        unchanged: before,
      }
    )
  }
  return (await perform(engine, who, plan, { within: run })).record
}

/** Moves a record in the transaction of the context. When the move is no longer available (a concurrent write), the record stays as it is. */
export const move = async <R extends AnyRecord>(
  context: EventContext,
  record: R,
  name: string,
  values: Values = {},
  text?: Note,
): Promise<R> => {
  const { engine, run, who, now } = context
  const read = reader(context, record)
  const plan = async () => {
    const before = await read()
    const planned = await planMove({ engine, run, who, at: now, byProgram: true }, name, { record: before, values, comment: { text } })
    return 'refused' in planned ? { unchanged: before } : planned
  }
  return (await perform(engine, who, plan, { within: run })).record
}

/** How often alerts changed between open and closed within the flapping period, from their stories. */
const readFlips = async ({ run, now, settings }: EventContext, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map()
  const rows = await run<{ record: string; n: number }>(sql`
    select record, count(*) as n from story
    where record = any (cast(${ids} as uuid[])) and move in ('close', 'reopen') and at > cast(${now} as timestamptz) - make_interval(secs => ${settings.flapping.within})
    group by record`)
  return new Map(rows.map((row) => [row.record, row.n]))
}

const joined = ([first, ...more]: readonly Message[]): Note =>
  first === undefined || more.length === 0 ? first : eventMessage('notes', { notes: sentences([first, ...more]) })

const writeCases = async (context: EventContext, batch: readonly Case[]): Promise<ReadonlyMap<string, AlertRecord>> => {
  const written = new Map<string, AlertRecord>()
  const ordered = batch.filter((one) => one.steps.length > 0)
  const flips = await readFlips(
    context,
    ordered.filter((one) => one.alert && one.steps.includes('reopen')).map((one) => one.id),
  )
  for (const alert of await writeNew(
    context,
    ordered.filter((one) => !one.alert),
  ))
    written.set(alert.id, alert)
  for (const one of ordered) if (one.alert) written.set(one.id, await writeKnown(context, one, one.alert, flips.get(one.id) ?? 0))
  await addCounts(
    context,
    batch.filter((one) => one.alert),
  )
  return written
}

/** Writes the cases; from here on they have the saved alerts. */
export const save: EventStage<Case> = {
  name: 'save',
  work: async (batch, context) => {
    const written = await writeCases(context, batch)
    return { passed: batch.map((one): Case => ({ ...one, saved: written.get(one.id) })), held: [] }
  },
}

/** So many alerts are planned in some ten milliseconds. */
const plannedTogether = 250

/** One statement for all new alerts; a cause and its symptoms may be in the same batch. */
const writeNew = async (context: EventContext, batch: readonly Case[]): Promise<readonly AlertRecord[]> => {
  const { engine, run, who, now } = context
  const writing = { engine, run, who, at: now, byProgram: true }
  const plan = (one: Case) => planCreate(writing, 'alert', valuesOfNew(context, one), { text: joined(one.notes) })
  const plans = await inParts(batch, plannedTogether, (part) => Promise.all(part.map(plan)))
  const ended = new Map(batch.filter(({ steps }) => steps.includes('close')).map((one) => [one.id, one.counted['endedAt']]))
  const alerts: AlertRecord[] = []
  for (const alert of await insertAll(engine, run, who, plans)) {
    const endedAt = ended.get(alert.id)
    alerts.push(
      ended.has(alert.id)
        ? await move(context, alert, 'close', { endedAt, assumedEnd: false, expiresAt: null }, eventMessage('endedAtOnce'))
        : alert,
    )
  }
  return alerts
}

const valuesOfNew = (context: EventContext, one: Case): Values => {
  const { endedAt: _, ...counted } = one.counted
  const suppressed = one.suppressed === undefined ? {} : { state: 'suppressed', suppressed: cut(context.say(one.suppressed), 1000) }
  const supportTeam = one.rule?.forTeam ?? one.ci?.supportTeam ?? null
  const ended = one.steps.includes('close') ? { respondAt: null } : {}
  return { ...counted, ...one.values, ...suppressed, id: one.id, team: supportTeam, ...ended }
}

const writeKnown = async (context: EventContext, one: Case, alert: AlertRecord, flips: number): Promise<AlertRecord> => {
  let now = alert
  for (const step of one.steps) {
    if (step === 'close')
      now = await move(
        context,
        now,
        'close',
        { endedAt: one.counted['endedAt'] ?? context.now, assumedEnd: one.counted['assumedEnd'] ?? false, respondAt: null },
        joined(one.steps.length === 1 ? one.notes : []),
      )
    else if (step === 'change') now = await change(context, now, one.values, joined(one.notes))
    else {
      const flaps = flips + 1 >= context.settings.flapping.changes || one.alert?.flapping === true
      const values = { ...one.values, startedAt: one.counted['startedAt'], ...(flaps ? { flapping: true, respondAt: null } : {}) }
      const note = flaps ? [eventMessage('flapping', { count: flips + 1, time: { seconds: context.settings.flapping.within } })] : []
      now = await move(context, now, 'reopen', values, joined([...one.notes, ...note]))
    }
  }
  const isOpen = one.steps.at(-1) !== 'close'
  return isOpen && one.suppressed !== undefined
    ? move(context, now, 'suppress', { suppressed: cut(context.say(one.suppressed), 1000), respondAt: null }, one.suppressed)
    : now
}

/** One statement for all alerts that existed before the batch, whether or not their state changed. */
const addCounts = async ({ engine, run }: EventContext, batch: readonly Case[]): Promise<void> => {
  if (batch.length === 0) return
  const rows = batch.map(({ id, counted: c }) => ({
    id,
    events: c['events'],
    first_at: c['firstAt'],
    started_at: c['startedAt'],
    last_at: c['lastAt'],
    expires_at: c['expiresAt'],
    ended_at: c['endedAt'],
    assumed_end: c['assumedEnd'],
    annotations: c['annotations'],
    description: c['description'],
    generator: c['generator'],
  }))
  await run(sql`
    update alert t set events = t.events + x.events, first_at = x.first_at, started_at = x.started_at, last_at = greatest(t.last_at, x.last_at), expires_at = x.expires_at,
      ended_at = x.ended_at, assumed_end = x.assumed_end, annotations = x.annotations, description = x.description, generator = x.generator
    from jsonb_to_recordset(cast(${JSON.stringify(rows)} as jsonb)) x(id uuid, events double precision, first_at timestamptz, started_at timestamptz, last_at timestamptz, expires_at timestamptz,
      ended_at timestamptz, assumed_end boolean, annotations jsonb, description text, generator text)
    where t.id = x.id`)
  const reworded = batch.filter(
    ({ alert, counted }) => alert && texts.some((name) => canonical(alert[name]) !== canonical(counted[name] ?? null)),
  )
  if (reworded.length > 0)
    await indexRecords(
      engine.house,
      run,
      'alert',
      reworded.map(({ id }) => id),
    )
}

/** The texts that an event replaces; the alert is found by them. */
const texts = ['annotations', 'description'] as const
