/**
 * The arithmetic of a clock: it runs from its start, except while its ledger says that it did not. Everything about it (time
 * used, when it is due, when it was missed, when a threshold is reached) is counted anew from the start and the ledger, never
 * added up on the way. So nothing can drift, and a change of the target or of the calendar keeps every pause.
 */
import type { WorkingCalendar } from '#kernel/calendar.ts'
import type { Moment } from '#kernel/time.ts'
import type { Pause } from '../store/clock-rows.ts'

/** A stretch in which the clock runs; without an end it still does. */
export interface Stretch {
  readonly from: Moment
  readonly to: Moment | null
}

/** The stretches between the start and the end, pauses left out. Nothing runs before the start. */
export const stretches = (startedAt: Moment, ledger: readonly Pause[], end: Moment | null): readonly Stretch[] => {
  const found: Stretch[] = []
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

/** Seconds used up in the stretches; one without an end counts up to `now`. */
export const used = (calendar: WorkingCalendar, runs: readonly Stretch[], now: Moment): number =>
  runs.reduce((sum, run) => sum + calendar.elapsed(run.from, run.to ?? now), 0)

/**
 * When so many seconds are used up: within a stretch that went on beyond that moment, or at last in the stretch that has no end.
 * Null when they are not, because the clock pauses, stopped in time, or its calendar has no more hours. A stretch that ends at
 * the very moment has not gone beyond it, so what is done in the last millisecond is done in time.
 */
export const momentOfUse = (calendar: WorkingCalendar, runs: readonly Stretch[], seconds: number): Moment | null => {
  let left = seconds
  for (const run of runs) {
    const moment = calendar.add(run.from, Math.max(0, left))
    if (run.to === null) return moment
    if (moment !== null && moment < run.to) return moment
    left -= calendar.elapsed(run.from, run.to)
  }
  return null
}
