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
import type { ClockRow } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { storedText } from '../store/write-statement.ts'
import { en } from './en.ts'
import { dueThresholds } from './step-clock.ts'
import { calendarOf } from './targets.ts'

const messageOf = messagesOf(en)

const clocksPerBatch = 100
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
  const facts: ReachedThreshold[] = []
  for (const clock of clocks) {
    const declared = ownValue(engine.house.records.get(clock.type)?.clocks, clock.metric)
    // a clock whose declaration was removed is not due any more
    const { reached, row } = declared ? reachedBy(engine, declared, clock, now) : { reached: undefined, row: { ...clock, nextAt: null } }
    await run(
      sql`update clock set raised = ${row.raised}, next_at = cast(${row.nextAt} as timestamptz), breached_at = cast(${row.breachedAt} as timestamptz) where id = ${clock.id}`,
    )
    if (reached !== undefined) facts.push({ clock: { ...clock, ...row }, threshold: reached })
  }
  for (const fact of facts) await run(reportStatement(fact, now))
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

/** The story entry and the outbox entry, in one statement. */
const reportStatement = ({ clock, threshold }: ReachedThreshold, now: Moment): RawBuilder<unknown> => {
  const { metric, kind, party, agreement, targetId, dueAt } = clock
  const payload = {
    kind: 'clock',
    clock: clock.id,
    metric,
    threshold,
    record: clock.record,
    agreementKind: kind,
    party,
    agreement,
    target: targetId,
    dueAt,
    breachedAt: clock.breachedAt,
    version: clock.version,
  }
  return sql`
    with s as (
      insert into story (record, type, organisation, version, at, kind, actor_kind, actor, actor_name, related, text, message, internal)
      values (${clock.record}, ${clock.type}, ${clock.organisation}, ${clock.version}, ${now}, 'fact', ${theSystem.kind}, null, ${theSystem.name},
        cast(${JSON.stringify({ clock: clock.id, metric, threshold, kind, dueAt })} as jsonb), ${storedText(sentence(clock, threshold))}, true)
    )
    insert into outbox (record, type, organisation, kind, payload)
    values (${clock.record}, ${clock.type}, ${clock.organisation}, 'clock', cast(${JSON.stringify(payload)} as jsonb))`
}

const sentence = ({ type, metric, kind }: Claimed, threshold: number): Message =>
  messageOf('thresholdReached', { threshold, clock: clockName(type, metric), kind: kind.toUpperCase() })
