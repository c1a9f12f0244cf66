/** Rows of the table `clock` as part of the one statement of a write. */
import { type RawBuilder, sql } from 'kysely'

export interface Pause {
  readonly from: string
  readonly to: string | null
  /** The values that caused the pause, such as `waitingFor: caller`. */
  readonly why: string
}

export type ClockState = 'waiting' | 'running' | 'paused' | 'met' | 'missed' | 'cancelled'

/** A stored clock. It has only whole seconds and moments, so that it can be recomputed from the story at any time. */
export interface ClockRow {
  readonly id: string
  readonly metric: string
  readonly targetId: string | null
  readonly agreement: string | null
  readonly kind: 'sla' | 'ola' | 'uc'
  readonly party: string | null
  readonly calendar: string | null
  readonly targetSeconds: number
  readonly state: ClockState
  readonly startedAt: string | null
  readonly stoppedAt: string | null
  /** The start of the running time that `elapsedSeconds` does not contain yet; null unless it runs. */
  readonly since: string | null
  readonly elapsedSeconds: number
  readonly dueAt: string | null
  readonly breachedAt: string | null
  /** The highest threshold (percent) that was reported. */
  readonly raised: number
  /** The moment at which the next threshold is reached if nothing changes. */
  readonly nextAt: string | null
  readonly ledger: readonly Pause[]
}

export type ClockWrite = ClockRow & { readonly isNew: boolean }

const columns = [
  'metric',
  'target_id',
  'agreement',
  'kind',
  'party',
  'calendar',
  'target_seconds',
  'state',
  'started_at',
  'stopped_at',
  'since',
  'elapsed_seconds',
  'due_at',
  'breached_at',
  'raised',
  'next_at',
  'ledger',
] as const

const valuesOf = (c: ClockRow): readonly RawBuilder<unknown>[] => {
  const as = (value: unknown, type: string) => sql`cast(${value} as ${sql.raw(type)})`
  return [
    as(c.metric, 'text'),
    as(c.targetId, 'uuid'),
    as(c.agreement, 'uuid'),
    as(c.kind, 'text'),
    as(c.party, 'uuid'),
    as(c.calendar, 'uuid'),
    as(c.targetSeconds, 'bigint'),
    as(c.state, 'text'),
    as(c.startedAt, 'timestamptz'),
    as(c.stoppedAt, 'timestamptz'),
    as(c.since, 'timestamptz'),
    as(c.elapsedSeconds, 'bigint'),
    as(c.dueAt, 'timestamptz'),
    as(c.breachedAt, 'timestamptz'),
    as(c.raised, 'integer'),
    as(c.nextAt, 'timestamptz'),
    as(JSON.stringify(c.ledger), 'jsonb'),
  ]
}

/** The CTEs `, c0 as (...), c1 as (...)`, to follow the CTE `r` of the record. */
export const clockCtes = (type: string, organisation: string, clocks: readonly ClockWrite[]): RawBuilder<unknown> =>
  clocks.length === 0
    ? sql``
    : sql.join(
        clocks.map((clock, i) => {
          const name = sql.id(`c${i}`)
          const list = sql.join(columns.map((column) => sql.id(column)))
          return clock.isNew
            ? sql`, ${name} as (
      insert into clock (id, record, organisation, type, ${list})
      select cast(${clock.id} as uuid), r.id, cast(${organisation} as uuid), ${type}, ${sql.join([...valuesOf(clock)])} from r
    )`
            : sql`, ${name} as (
      update clock set (${list}) = row (${sql.join([...valuesOf(clock)])}) from r where clock.id = ${clock.id} and clock.record = r.id
    )`
        }),
        sql``,
      )

/** The query for the clocks of a record. */
export const selectClocks = (record: string): RawBuilder<ClockRow> => sql<ClockRow>`
  select id, metric, target_id as "targetId", agreement, kind, party, calendar, target_seconds as "targetSeconds", state, started_at as "startedAt",
    stopped_at as "stoppedAt", since, elapsed_seconds as "elapsedSeconds", due_at as "dueAt", breached_at as "breachedAt", raised, next_at as "nextAt", ledger
  from clock where record = ${record} order by metric, id`
