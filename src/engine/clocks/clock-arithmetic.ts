/**
 * The arithmetic of a clock: it runs from its start, except during the pauses in its ledger. The time used, the due moment, the
 * breach and the thresholds are always computed from the start and the ledger and never accumulated. So nothing can drift, and a
 * change of the target or of the calendar keeps all pauses.
 */
import type { WorkingCalendar } from '#kernel/calendar.ts'
import type { Moment } from '#kernel/time.ts'
import type { Pause } from '../store/clock-rows.ts'

/** An interval in which the clock runs; it still runs if there is no end. */
export interface RunningInterval {
  readonly from: Moment
  readonly to: Moment | null
}

/** The intervals between the start and the end, without the pauses. */
export const runningIntervals = (startedAt: Moment, ledger: readonly Pause[], end: Moment | null): readonly RunningInterval[] => {
  const found: RunningInterval[] = []
  let cursor = startedAt
  for (const pause of ledger) {
    if (pause.to !== null && pause.to <= cursor) continue
    if (pause.from === pause.to) continue
    if (pause.from > cursor) found.push({ from: cursor, to: pause.from })
    if (pause.to === null) return found
    cursor = pause.to
  }
  return end !== null && end <= cursor ? found : [...found, { from: cursor, to: end }]
}

/** The seconds used in the intervals; one without an end counts until `now`. */
export const usedSeconds = (calendar: WorkingCalendar, runs: readonly RunningInterval[], now: Moment): number =>
  runs.reduce((sum, run) => sum + calendar.elapsed(run.from, run.to ?? now), 0)

/**
 * The moment at which the given seconds are used: within an interval that continued after that moment, or in the interval without an
 * end. Null if they are not used up, because the clock pauses, has stopped in time, or its calendar has no more hours. An interval that
 * ends exactly at that moment did not continue after it, so a stop in the last millisecond is in time.
 */
export const momentUsedUp = (calendar: WorkingCalendar, runs: readonly RunningInterval[], seconds: number): Moment | null => {
  let left = seconds
  for (const run of runs) {
    const moment = calendar.add(run.from, Math.max(0, left))
    if (run.to === null) return moment
    if (moment !== null && moment < run.to) return moment
    left -= calendar.elapsed(run.from, run.to)
  }
  return null
}
