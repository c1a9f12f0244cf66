/**
 * Recomputes clocks from the story: every clock is stepped through the states of the record after each entry. The result equals the
 * stored clocks if the story is complete. Imported history gets its clocks this way.
 */
import { type RawBuilder, sql } from 'kysely'
import type { House } from '#kernel/house.ts'
import type { Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Engine } from '../engine.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import { keptInTime, type SeenMoment, stepClocks } from './record-clocks.ts'
import { dueThresholds } from './step-clock.ts'
import { calendarOf } from './targets.ts'

/** Values of a record with its type. */
export type TypedValues = Values & { readonly type: string }

/** The part of a story entry from which the state of the record can be reconstructed. */
export interface StoryFact {
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly changes: Readonly<Record<string, readonly [old: unknown, now: unknown]>> | null
  readonly related: Values | null
}

/** The query for the story entries that changed the record, in order. Facts and comments change nothing. */
export const selectStory = (record: string): RawBuilder<StoryFact> => sql<StoryFact>`
  select at, from_state as "from", to_state as "to", changes, related
  from story
  where record = ${record} and kind in ('created', 'changed', 'moved', 'imported')
  order by at, id`

/**
 * The state of the record after each entry, reconstructed backwards from the current record: each entry contains the old values of
 * what it changed, so values that the program filled in on creation are also correct.
 */
export const seenAt = (house: House, record: TypedValues, story: readonly StoryFact[]): readonly SeenMoment[] => {
  const { states } = house.type(record.type).model
  let values: Values = record
  const seen: SeenMoment[] = []
  for (const [i, entry] of [...story.entries()].reverse()) {
    const state = entry.to ?? (values['state'] as string)
    const phase = ownValue(states, state) ?? values['phase']
    const over = phase === 'closed' || phase === 'cancelled'
    seen.unshift({
      at: entry.at,
      view: { ...values, state, phase, closedAt: over ? (values['closedAt'] ?? entry.at) : null, ...entry.related },
    })
    if (i === 0) break
    const before = Object.fromEntries(Object.entries(entry.changes ?? {}).map(([name, [old]]) => [name, old]))
    values = { ...values, state, ...before, ...(entry.from === null ? {} : { state: entry.from }) }
  }
  return seen
}

export interface Replay {
  readonly rows: readonly ClockRow[]
  /** The values of the record's outcome flags that follow from its clocks. */
  readonly outcome: Readonly<Record<string, boolean | null>>
}

/**
 * The clocks that follow from the story. Thresholds before `now` count as reported, so that importing the history of a year does not
 * raise warnings for it. The rows have new ids.
 */
export const replayClocks = (
  engine: Pick<Engine, 'house' | 'installation'>,
  record: TypedValues,
  story: readonly StoryFact[],
  now: string,
): Replay => {
  const seen = seenAt(engine.house, record, story)
  let rows: readonly ClockRow[] = []
  for (const [i, one] of seen.entries())
    rows = stepClocks(engine, record.type, { seen: one, before: seen[i - 1]?.view, past: seen.slice(0, i) }, rows).rows
  const { clocks } = engine.house.type(record.type)
  const reported = rows.map((row) => {
    const clock = ownValue(clocks, row.metric)
    return clock ? dueThresholds(clock, row, calendarOf(engine.installation(), row.calendar), now).row : row
  })
  const outcome = Object.entries(clocks).flatMap(([metric, clock]): readonly (readonly [string, boolean | null])[] => {
    const kept = keptInTime(reported.filter((row) => row.metric === metric))
    return clock.outcome && kept !== undefined ? [[clock.outcome, kept]] : []
  })
  return { rows: reported, outcome: Object.fromEntries(outcome) }
}
