/** Some records of one type, with what the checks compare them with. */
import { sql } from 'kysely'
import type { AnyRecord } from '#kernel/model.ts'
import type { StoryFact } from '../clocks/replay.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import { readRecords } from '../store/rows.ts'
import type { Inspected } from './finding.ts'

export interface DecisionInForce {
  readonly name: string
  readonly move: string
  readonly covered: Readonly<Record<string, unknown>>
}

export interface Batch {
  readonly type: string
  readonly records: readonly AnyRecord[]
  readonly stories: ReadonlyMap<string, readonly StoryFact[]>
  readonly clocks: ReadonlyMap<string, readonly ClockRow[]>
  readonly decisions: ReadonlyMap<string, readonly DecisionInForce[]>
}

type OfRecord<T> = T & { readonly record: string }

/** Reads them in four queries at most. */
export const readBatch = async ({ engine: { house }, run }: Inspected, type: string, ids: readonly string[]): Promise<Batch> => {
  const { clocks, lifecycle } = house.type(type)
  const records = await readRecords(house, run, type, ids)
  const stories = await run<OfRecord<StoryFact>>(sql`
    select record, at, from_state as "from", to_state as "to", changes, related
    from story
    where record = any (cast(${ids} as uuid[])) and kind in ('created', 'changed', 'moved', 'imported')
    order by record, at, id`)
  const rows =
    Object.keys(clocks).length === 0
      ? []
      : await run<OfRecord<ClockRow>>(sql`
          select record, id, metric, target_id as "targetId", agreement, kind, party, calendar, target_seconds as "targetSeconds", state,
            started_at as "startedAt", stopped_at as "stoppedAt", since, elapsed_seconds as "elapsedSeconds", due_at as "dueAt",
            breached_at as "breachedAt", raised, next_at as "nextAt", ledger
          from clock where record = any (cast(${ids} as uuid[])) order by record, metric, id`)
  const decisions =
    Object.keys(lifecycle.decisions).length === 0
      ? []
      : await run<OfRecord<DecisionInForce>>(
          sql`select record, name, move, covered from decision where record = any (cast(${ids} as uuid[])) and ended_at is null`,
        )
  return { type, records, stories: byRecord(stories), clocks: byRecord(rows), decisions: byRecord(decisions) }
}

const byRecord = <T>(rows: readonly OfRecord<T>[]): ReadonlyMap<string, readonly T[]> => Map.groupBy(rows, ({ record }) => record)
