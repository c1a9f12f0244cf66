/**
 * Clocks against their replay from the story. A clock is right if it equals one of two replays: of all clocks of the record by the agreements
 * of today, or of this clock alone with the target and calendar that it has, which also holds after an agreement was changed or ended.
 */
import { clockName, fieldName, messagesOf, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { keptInTime } from '../clocks/record-clocks.ts'
import { replayClocks, type StoryFact, seenAt } from '../clocks/replay.ts'
import { blankClock, stepClock } from '../clocks/step-clock.ts'
import { calendarOf } from '../clocks/targets.ts'
import type { ClockRow } from '../store/clock-rows.ts'
import type { Batch } from './batch.ts'
import { shownValue } from './check-story.ts'
import { en } from './en.ts'
import type { Finding, Inspected } from './finding.ts'

const messageOf = messagesOf(en)

/** What follows from start, end and ledger alone. What was reported (`raised`, `next_at`) also depends on when the clocks were ticked. */
const aspects = ['state', 'startedAt', 'stoppedAt', 'elapsedSeconds', 'dueAt'] as const
type Aspect = (typeof aspects)[number]

export const clockFindings = function* (inspected: Inspected, { type, records, stories, clocks }: Batch): Generator<Finding> {
  const declared = inspected.engine.house.type(type).clocks
  for (const record of records) {
    const rows = clocks.get(record.id) ?? []
    const about = { record: record.number, type: typeName(type) }
    for (const row of rows) {
      const wrong = wrongAspects(inspected, record, row, stories.get(record.id) ?? [])
      if (wrong.length > 0)
        yield {
          check: 'clock',
          message: messageOf('clock', { ...about, clock: clockName(type, row.metric), aspects: wrong.join(', ') }),
        }
    }
    for (const [metric, { outcome }] of Object.entries(declared)) {
      const kept = keptInTime(rows.filter((row) => row.metric === metric))
      if (outcome === undefined || typeof kept !== 'boolean' || ownValue(record, outcome) === kept) continue
      yield {
        check: 'outcome',
        message: messageOf('outcome', {
          ...about,
          clock: clockName(type, metric),
          field: fieldName(type, outcome),
          value: shownValue(type, outcome, ownValue(record, outcome)),
          recorded: shownValue(type, outcome, kept),
        }),
      }
    }
  }
}

/** The aspects in which a clock differs from the nearer of its two replays, as `name: stored, not computed`. */
const wrongAspects = ({ engine }: Inspected, record: AnyRecord, row: ClockRow, story: readonly StoryFact[]): readonly string[] => {
  const clock = ownValue(engine.house.type(record.type).clocks, row.metric)
  if (!clock || story.length === 0) return []
  const kindOf = (path: string) => engine.house.at(record.type, path)
  const calendar = calendarOf(engine.installation(), row.calendar)
  const alone = seenAt(engine.house, record, story).reduce(
    (grown, { at, view }) => stepClock(clock, grown, { view, at, calendar, kindOf }),
    blankClock(row.id, row.metric, row),
  )
  const first = differences(row, alone)
  if (first.length === 0) return []
  const today = replayClocks(engine, record, story, engine.now()).rows.find(
    (one) => one.metric === row.metric && one.targetId === row.targetId,
  )
  const second = today ? differences(row, today) : first
  return second.length < first.length ? second : first
}

const differences = (row: ClockRow, computed: ClockRow): readonly string[] =>
  aspects.filter((name) => row[name] !== computed[name]).map((name: Aspect) => `${name} ${row[name] ?? '–'} ≠ ${computed[name] ?? '–'}`)
