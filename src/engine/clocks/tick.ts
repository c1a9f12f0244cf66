/**
 * Reports clocks that reach a threshold. A clock is due at its `next_at`. Due clocks are claimed in batches by locking them and their
 * records (`skip locked`), so that several nodes can tick at the same time and no write of the record is in progress. The story entry,
 * the outbox entry and the next moment of the clock are one transaction. If a node dies, the next one takes over: at once if its
 * connection is closed, after some seconds if it hangs with a claim.
 */
import { type RawBuilder, sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import { clockName, type Message, messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Moment } from '#kernel/time.ts'
import type { Engine } from '../engine.ts'
import { notSetAside, setAside } from '../jobs/set-aside.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { databaseFault } from '../store/database-trouble.ts'
import { hasConsequences } from './breach-consequences.ts'
import { en } from './en.ts'
import { dueThresholds } from './step-clock.ts'
import { calendarOf } from './targets.ts'

const messageOf = messagesOf(en)

const task = 'clocks'
const clocksPerBatch = 500
/** PostgreSQL ends the transaction of a node that hangs with a claim, so that no clock is behind by more than ten seconds. */
const hangsAfter = '5s'

type Claimed = ClockRow & { readonly record: string; readonly type: string; readonly organisation: string; readonly version: number }

/** Reports all due thresholds. Returns their number. Safe to call at any time on any node. */
export const tickClocks = async (engine: Engine): Promise<number> => {
  let facts = 0
  // after a batch that failed, its clocks come one by one
  let alone = 0
  for (;;) {
    const most = alone > 0 ? 1 : clocksPerBatch
    const claimed: Claimed[] = []
    try {
      const raised = await engine.database.transaction('*', (run) => tickBatch(engine, run, { most, claimed }))
      facts += raised
      if (raised > 0) await engine.written()
    } catch (error) {
      if (databaseFault(error)) throw error
      if (most === 1 && claimed[0]) await setAside(engine.database.as('*'), { task, unit: claimed[0].id }, error)
      else if (most > 1) alone = clocksPerBatch + 1
    }
    alone = Math.max(0, alone - 1)
    if (claimed.length < most && alone === 0) return facts
    if (claimed.length === 0) return facts
  }
}

interface Batch {
  readonly most: number
  /** Filled with the clocks that are due and that no other node has claimed. */
  readonly claimed: Claimed[]
}

/** Returns the number of thresholds. */
const tickBatch = async (engine: Engine, run: Run, { most, claimed }: Batch): Promise<number> => {
  const now = engine.now()
  await run(sql`select set_config('idle_in_transaction_session_timeout', ${hangsAfter}, true)`)
  claimed.splice(0, claimed.length, ...(await run(claim(now, most))))
  if (claimed.length === 0) return 0
  const rows: ClockRow[] = []
  const facts: ReachedThreshold[] = []
  for (const clock of claimed) {
    const ticked = await ticking(engine, run, clock, now)
    if (!ticked) continue
    rows.push(ticked.row)
    if (ticked.reached !== undefined) facts.push({ clock: { ...clock, ...ticked.row }, threshold: ticked.reached })
  }
  await run(tickStatement(engine, { rows, facts, now }))
  return facts.length
}

/** The clock after its threshold; undefined if its computation fails. A clock whose declaration was removed is not due any more. */
const ticking = async (engine: Engine, run: Run, clock: Claimed, now: Moment): Promise<ReturnType<typeof dueThresholds> | undefined> => {
  const declared = ownValue(engine.house.records.get(clock.type)?.clocks, clock.metric)
  if (!declared) return { reached: undefined, row: { ...clock, nextAt: null } }
  try {
    return dueThresholds(declared, clock, calendarOf(engine.installation(), clock.calendar), now)
  } catch (error) {
    await setAside(run, { task, unit: clock.id }, error)
    return undefined
  }
}

const claim = (now: Moment, most: number): RawBuilder<Claimed> => sql<Claimed>`
  select c.id, c.metric, c.target_id as "targetId", c.agreement, c.kind, c.party, c.calendar, c.target_seconds as "targetSeconds", c.state,
    c.started_at as "startedAt", c.stopped_at as "stoppedAt", c.since, c.elapsed_seconds as "elapsedSeconds", c.due_at as "dueAt",
    c.breached_at as "breachedAt", c.raised, c.next_at as "nextAt", c.ledger, c.record, c.type, c.organisation, r.version
  from clock c
  join record r on r.id = c.record
  where c.next_at <= ${now} and ${notSetAside(task, sql`c.id::text`)}
  order by c.next_at
  limit ${most}
  for update of c, r skip locked`

interface ReachedThreshold {
  readonly clock: Claimed
  readonly threshold: number
}

interface Ticked {
  readonly rows: readonly ClockRow[]
  readonly facts: readonly ReachedThreshold[]
  readonly now: Moment
}

/** The clocks, and the story and outbox entries of the thresholds, in one statement for the batch. */
const tickStatement = (engine: Engine, { rows, facts, now }: Ticked): RawBuilder<unknown> => sql`
  with x as (
    select * from json_to_recordset(cast(${JSON.stringify(rows.map(({ id, raised, nextAt, breachedAt }) => ({ id, raised, nextAt, breachedAt })))} as json))
      as x(id uuid, raised integer, "nextAt" timestamptz, "breachedAt" timestamptz)
  ), c as (
    update clock set raised = x.raised, next_at = x."nextAt", breached_at = x."breachedAt" from x where clock.id = x.id
  ), a as (
    delete from set_aside using x where task = ${task} and unit = x.id::text
  ), f as materialized (
    select * from json_to_recordset(cast(${JSON.stringify(facts.map((fact) => entriesOf(engine, fact)))} as json))
      as f(record uuid, type text, organisation uuid, version integer, related jsonb, message jsonb, payload jsonb)
  ), s as (
    insert into story (record, type, organisation, version, at, kind, actor_kind, actor_name, related, message, internal)
    select record, type, organisation, version, ${now}, 'fact', ${theSystem.kind}, ${theSystem.name}, related, message, true from f
  )
  insert into outbox (record, type, organisation, kind, payload)
  select record, type, organisation, 'clock', payload from f`

/** What the story and the outbox say about a threshold. */
const entriesOf = (engine: Engine, { clock, threshold }: ReachedThreshold) => {
  const { metric, kind, party, agreement, targetId, dueAt, record, type, organisation, version, breachedAt } = clock
  const payload = {
    kind: 'clock',
    clock: clock.id,
    metric,
    threshold,
    record,
    agreementKind: kind,
    party,
    agreement,
    target: targetId,
    dueAt,
    breachedAt,
    version,
    // most breaches have no consequence but their entry, and need no job
    hasConsequences: threshold >= 100 && hasConsequences(engine.house, clock),
  }
  const related = { clock: clock.id, metric, threshold, kind, dueAt }
  return { record, type, organisation, version, related, message: sentence(clock, threshold), payload }
}

const sentence = ({ type, metric, kind }: Claimed, threshold: number): Message =>
  messageOf('thresholdReached', { threshold, clock: clockName(type, metric), kind: kind.toUpperCase() })
