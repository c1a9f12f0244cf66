/**
 * Clocks recomputed from the story: the record as it was seen at each entry, one after the other, and every clock stepped through
 * it. What comes out equals what the writes left, or the story lacks something; and imported history gets its clocks this way.
 */
import { type RawBuilder, sql } from 'kysely'
import type { House } from '#kernel/house.ts'
import type { Values } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import { advance, keptInTime, type SeenMoment } from './for-record.ts'
import { dueThresholds } from './step.ts'
import { calendarOf } from './targets.ts'

/** Values of a record with its type. */
export type TypedValues = Values & { readonly type: string }

/** What of a story entry the record can be seen by. */
export interface StoryFact {
  readonly at: string
  readonly from: string | null
  readonly to: string | null
  readonly changes: Readonly<Record<string, readonly [old: unknown, now: unknown]>> | null
  readonly related: Values | null
}

/** The entries of a record's story that show it, in order. Facts and comments change nothing. */
export const selectStory = (record: string): RawBuilder<StoryFact> => sql<StoryFact>`
  select at, from_state as "from", to_state as "to", changes, related
  from story
  where record = ${record} and kind in ('created', 'changed', 'moved', 'imported')
  order by at, id`

/**
 * The record as each entry left it, read backwards from how it is now: an entry tells the old values of what it changed, so even
 * what the program filled in unasked at the beginning is right.
 */
export const seenAt = (house: House, record: TypedValues, story: readonly StoryFact[]): readonly SeenMoment[] => {
  const { states } = house.type(record.type).model
  let values: Values = record
  const seen: SeenMoment[] = []
  for (const [i, entry] of [...story.entries()].reverse()) {
    const state = entry.to ?? (values['state'] as string)
    const phase = states[state] ?? values['phase']
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
  /** What the record's flags must say, by its clocks. */
  readonly outcome: Readonly<Record<string, boolean | null>>
}

/**
 * The clocks that the story gives. `now` decides which thresholds count as told: those that are past are, so that the history
 * of a year does not warn of what was missed in it. The rows have new ids.
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
    rows = advance(engine, record.type, { seen: one, before: seen[i - 1]?.view, past: seen.slice(0, i) }, rows).rows
  const { clocks } = engine.house.type(record.type)
  const told = rows.map((row) => {
    const clock = clocks[row.metric]
    return clock ? dueThresholds(clock, row, calendarOf(engine.installation(), row.calendar), now).row : row
  })
  const outcome = Object.entries(clocks).flatMap(([metric, clock]): readonly (readonly [string, boolean | null])[] => {
    const kept = keptInTime(told.filter((row) => row.metric === metric))
    return clock.outcome && kept !== undefined ? [[clock.outcome, kept]] : []
  })
  return { rows: told, outcome: Object.fromEntries(outcome) }
}
