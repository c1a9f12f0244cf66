/** Checks that need the program: records in batches, with their story, clocks and decisions. The memory does not grow with the data. */
import { sql } from 'kysely'
import type { AnyRecord } from '#kernel/model.ts'
import type { StoryFact } from '../clocks/replay.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import { readRecords } from '../store/rows.ts'
import { clockFindings } from './check-clocks.ts'
import { decisionFindings, type DecisionInForce } from './check-decisions.ts'
import { searchFindings } from './check-search.ts'
import { storyFindings } from './check-story.ts'
import { sumFindings } from './check-sums.ts'
import type { Finding, Inspected } from './finding.ts'

const recordsPerBatch = 500

export interface Batch {
  readonly type: string
  readonly records: readonly AnyRecord[]
  readonly stories: ReadonlyMap<string, readonly StoryFact[]>
  readonly clocks: ReadonlyMap<string, readonly ClockRow[]>
  readonly decisions: ReadonlyMap<string, readonly DecisionInForce[]>
}

/** All records of all types. Returns how many there are. */
export const checkRecords = async function* (inspected: Inspected): AsyncGenerator<Finding, number> {
  let count = 0
  for (const type of inspected.engine.house.records.keys())
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const ids = await inspected.run<{ id: string }>(
        sql`select id from record where type = ${type} and id > ${after} order by id limit ${recordsPerBatch}`,
      )
      const last = ids.at(-1)
      if (!last) break
      after = last.id
      count += ids.length
      const batch = await readBatch(
        inspected,
        type,
        ids.map(({ id }) => id),
      )
      yield* storyFindings(inspected, batch)
      yield* clockFindings(inspected, batch)
      yield* decisionFindings(inspected, batch)
      yield* await sumFindings(inspected, batch)
      yield* await searchFindings(inspected, batch)
    }
  return count
}

type OfRecord<T> = T & { readonly record: string }

const readBatch = async ({ engine: { house }, run }: Inspected, type: string, ids: readonly string[]): Promise<Batch> => {
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
