/**
 * Reports clocks that reach a threshold. A clock is due at its `next_at`. Due clocks are claimed in batches by locking them and their
 * records (`skip locked`), so that several nodes can tick at the same time and no write of the record is in progress. The story entry,
 * the outbox entry and the next moment of the clock are one transaction. If a node dies, the next one takes over: at once if its
 * connection is closed, after a minute at most if it hangs (idle_in_transaction_session_timeout).
 */
import { type RawBuilder, sql } from 'kysely'
import { theSystem } from '#kernel/actor.ts'
import type { ClockDeclaration } from '#kernel/clocks.ts'
import { clockName, type Message, messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { Engine } from '../engine.ts'
import { report } from '../log/log.ts'
import { hasConsequences } from '../moves/breach-consequences.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { en } from './en.ts'
import { dueThresholds } from './step-clock.ts'
import { calendarOf } from './targets.ts'

const messageOf = messagesOf(en)

const clocksPerBatch = 500
/** A clock whose computation fails is tried again after this time. */
const failedClockRetryAfter = 'PT10M'

type Claimed = ClockRow & { readonly record: string; readonly type: string; readonly organisation: string; readonly version: number }

/** Reports all due thresholds. Returns their number. Safe to call at any time on any node. */
export const tickClocks = async (engine: Engine): Promise<number> => {
  let facts = 0
  for (;;) {
    const { claimed, raised } = await engine.database.transaction('*', (run) => tickBatch(engine, run))
    facts += raised
    if (raised > 0) await engine.written()
    if (claimed < clocksPerBatch) return facts
  }
}

const tickBatch = async (engine: Engine, run: Run): Promise<{ readonly claimed: number; readonly raised: number }> => {
  const now = engine.now()
  const clocks = await run(claim(now))
  if (clocks.length === 0) return { claimed: 0, raised: 0 }
  const rows: ClockRow[] = []
  const facts: ReachedThreshold[] = []
  for (const clock of clocks) {
    const declared = ownValue(engine.house.records.get(clock.type)?.clocks, clock.metric)
    // a clock whose declaration was removed is not due any more
    const { reached, row } = declared ? reachedBy(engine, declared, clock, now) : { reached: undefined, row: { ...clock, nextAt: null } }
    rows.push(row)
    if (reached !== undefined) facts.push({ clock: { ...clock, ...row }, threshold: reached })
  }
  await run(tickStatement(engine, { rows, facts, now }))
  return { claimed: clocks.length, raised: facts.length }
}

/** A clock whose computation fails is tried again later; it must not stop the other clocks. */
const reachedBy = (engine: Engine, declared: ClockDeclaration, clock: Claimed, now: Moment): ReturnType<typeof dueThresholds> => {
  try {
    return dueThresholds(declared, clock, calendarOf(engine.installation(), clock.calendar), now)
  } catch (error) {
    report('clocks', error, { clock: clock.id, record: clock.record, metric: clock.metric })
    return { reached: undefined, row: { ...clock, nextAt: shift(now, failedClockRetryAfter, 1) } }
  }
}

const claim = (now: Moment): RawBuilder<Claimed> => sql<Claimed>`
  select c.id, c.metric, c.target_id as "targetId", c.agreement, c.kind, c.party, c.calendar, c.target_seconds as "targetSeconds", c.state,
    c.started_at as "startedAt", c.stopped_at as "stoppedAt", c.since, c.elapsed_seconds as "elapsedSeconds", c.due_at as "dueAt",
    c.breached_at as "breachedAt", c.raised, c.next_at as "nextAt", c.ledger, c.record, c.type, c.organisation, r.version
  from clock c
  join record r on r.id = c.record
  where c.next_at <= ${now}
  order by c.next_at
  limit ${clocksPerBatch}
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
