/** Finds the next slot for a change without conflicts: inside change windows, outside freezes and bookings. */
import { type Moment, shift, toMilliseconds, toMoment } from '#kernel/time.ts'
import { covered, namesOf, type PlannedChange, type Surroundings, share, type TimeSpan } from './conflicts.ts'

export interface SlotRequest extends PlannedChange {
  readonly from: Moment
  readonly seconds: number
  /** How far to look ahead; 90 days by default. */
  readonly within?: string
}

/** In milliseconds since 1970. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const stretch = ({ from, to }: TimeSpan): Stretch => ({ from: toMilliseconds(from), to: toMilliseconds(to) })

/** The next free slot, or null if there is none within the horizon. 10,000 bookings, in any order, take some milliseconds. */
export const nextFreeSlot = (request: SlotRequest, around: Surroundings): TimeSpan | null => {
  const horizon: TimeSpan = { from: request.from, to: shift(request.from, request.within ?? 'P90D', 1) }
  const free = without(openIn(request, around, horizon), busyIn(request, around, horizon))
  const length = request.seconds * 1000
  const found = free.find(({ from, to }) => to - from >= length)
  return found ? { from: toMoment(found.from), to: toMoment(found.from + length) } : null
}

/** When the affected items and their neighbours may be changed. */
const openIn = (request: SlotRequest, around: Surroundings, horizon: TimeSpan): readonly Stretch[] =>
  [...new Set([...namesOf(request), ...around.related])]
    .map((name) => around.hours.filter((one) => covered(one).includes(name)))
    .filter((hours) => hours.length > 0)
    .map((hours) => joined(hours.flatMap((one) => one.calendar.spans(horizon.from, horizon.to).map(([from, to]) => stretch({ from, to })))))
    .reduce<readonly Stretch[]>(common, [stretch(horizon)])

/** Blocking periods: freezes that apply, and other changes of the same or neighbouring items or the same assignee. */
const busyIn = (request: SlotRequest, around: Surroundings, horizon: TimeSpan): readonly Stretch[] => {
  const touched = new Set([...namesOf(request), ...around.related])
  const freezes = around.freezes.filter(
    (one) => (!request.emergency || one.emergenciesToo) && (covered(one).length === 0 || share(covered(one), [...touched])),
  )
  const bookings = around.bookings.filter(
    (one) =>
      one.id !== request.id &&
      ((request.assignee !== null && one.assignee === request.assignee) ||
        one.cis.some((ci) => touched.has(ci)) ||
        (request.cis.length === 0 && request.service !== null && one.service === request.service)),
  )
  return joined([...freezes, ...bookings].filter((one) => one.from < horizon.to && horizon.from < one.to).map(stretch))
}

/** Sorted, with adjacent and overlapping stretches merged. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const made: Stretch[] = []
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = made.at(-1)
    if (last && one.from <= last.to) made[made.length - 1] = { from: last.from, to: Math.max(one.to, last.to) }
    else made.push(one)
  }
  return made
}

/** The intersection; both lists are sorted and without overlaps. */
const common = (a: readonly Stretch[], b: readonly Stretch[]): readonly Stretch[] => {
  const made: Stretch[] = []
  for (let i = 0, j = 0; ; ) {
    const [one, other] = [a[i], b[j]]
    if (!one || !other) return made
    const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
    if (both.from < both.to) made.push(both)
    if (one.to < other.to) i++
    else j++
  }
}

/** The open stretches minus the busy ones. */
const without = (open: readonly Stretch[], busy: readonly Stretch[]): readonly Stretch[] => {
  const made: Stretch[] = []
  let next = 0
  for (const { from, to } of open) {
    let at = from
    while ((busy[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    for (const one of busy.slice(next)) {
      if (one.from >= to) break
      if (at < one.from) made.push({ from: at, to: one.from })
      at = Math.max(at, one.to)
    }
    if (at < to) made.push({ from: at, to })
  }
  return made
}
