/**
 * Story entries and clocks as parts of a statement that writes many records. The rows of each part are one JSON document: nested in the
 * document of the records, PostgreSQL would parse each of them three times.
 */
import { type RawBuilder, sql } from 'kysely'
import type { ClockRow } from './clock-rows.ts'
import type { StoryKind } from './write-statement.ts'

/** What a line belongs to. */
interface OfRecord {
  readonly record: string
  readonly organisation: string
}

/** A row of the table `story`. */
export interface StoryLine extends OfRecord {
  readonly version: number
  readonly at: string
  readonly kind: StoryKind
  readonly move?: string | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly actorKind: string
  readonly actor: string | null
  readonly actorName: string
  readonly changes?: Readonly<Record<string, readonly [old: unknown, now: unknown]>> | null | undefined
  readonly related?: Readonly<Record<string, unknown>> | undefined
  readonly text?: string | undefined
  readonly message?: unknown
  /** True by default. */
  readonly internal?: boolean | undefined
}

export interface ClockLine extends ClockRow, OfRecord {}

/** Inserts the story entries of a document (a JSON array of `StoryLine`), in its order. As jsonb, because most of it is stored as jsonb. */
export const insertStory = (type: string, lines: unknown): RawBuilder<unknown> => sql`
      insert into story (record, type, organisation, version, at, kind, move, from_state, to_state, actor_kind, actor, actor_name, changes, related, text, message, internal)
      select record, ${sql.lit(type)}, organisation, version, at, kind, move, "from", "to", "actorKind", actor, "actorName", changes, related, text, message, coalesce(internal, true)
      from jsonb_to_recordset(cast(${lines} as jsonb)) as s(record uuid, organisation uuid, version integer, at timestamptz, kind text, move text, "from" text,
        "to" text, "actorKind" text, actor uuid, "actorName" text, changes jsonb, related jsonb, text text, message jsonb, internal boolean)`

/** Inserts the clocks of a document (a JSON array of `ClockLine`). */
export const insertClocks = (type: string, lines: unknown): RawBuilder<unknown> => sql`
      insert into clock (id, record, organisation, type, metric, target_id, agreement, kind, party, calendar, target_seconds, state, started_at, stopped_at, since,
        elapsed_seconds, due_at, breached_at, raised, next_at, ledger)
      select id, record, organisation, ${sql.lit(type)}, metric, "targetId", agreement, kind, party, calendar, "targetSeconds", state, "startedAt", "stoppedAt", since,
        "elapsedSeconds", "dueAt", "breachedAt", raised, "nextAt", ledger
      from json_to_recordset(cast(${lines} as json)) as c(id uuid, record uuid, organisation uuid, metric text, "targetId" uuid, agreement uuid, kind text,
        party uuid, calendar uuid, "targetSeconds" bigint, state text, "startedAt" timestamptz, "stoppedAt" timestamptz, since timestamptz,
        "elapsedSeconds" bigint, "dueAt" timestamptz, "breachedAt" timestamptz, raised integer, "nextAt" timestamptz, ledger jsonb)`
