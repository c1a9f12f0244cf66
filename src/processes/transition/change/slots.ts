/** The next time at which a change can be made without a conflict: hours that are open, without freezes and bookings. */
import { type Moment, shift, toMilliseconds, toMoment } from '#kernel/time.ts'
import { covered, namesOf, type Plan, type Span, type Surroundings, share } from './conflicts.ts'

export interface Wish extends Plan {
  readonly from: Moment
  readonly seconds: number
  /** How far to look ahead; 90 days unless said otherwise. */
  readonly within?: string
}

/** In milliseconds, which can be compared and added up. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const stretch = ({ from, to }: Span): Stretch => ({ from: toMilliseconds(from), to: toMilliseconds(to) })

/** Null when there is none in the time looked at. Bookings in any order; 10,000 of them take some milliseconds. */
export const nextFreeSlot = (wish: Wish, around: Surroundings): Span | null => {
  const horizon: Span = { from: wish.from, to: shift(wish.from, wish.within ?? 'P90D', 1) }
  const free = without(openIn(wish, around, horizon), busyIn(wish, around, horizon))
  const length = wish.seconds * 1000
  const found = free.find(({ from, to }) => to - from >= length)
  return found ? { from: toMoment(found.from), to: toMoment(found.from + length) } : null
}

/** When all that is touched, and what is next to it, may be touched. */
const openIn = (wish: Wish, around: Surroundings, horizon: Span): readonly Stretch[] =>
  [...new Set([...namesOf(wish), ...around.related])]
    .map((name) => around.hours.filter((one) => covered(one).includes(name)))
    .filter((hours) => hours.length > 0)
    .map((hours) => joined(hours.flatMap((one) => one.calendar.spans(horizon.from, horizon.to).map(([from, to]) => stretch({ from, to })))))
    .reduce<readonly Stretch[]>(common, [stretch(horizon)])

/** What stands in the way: freezes that bind, and other changes of the same or next things or of the same person. */
const busyIn = (wish: Wish, around: Surroundings, horizon: Span): readonly Stretch[] => {
  const touched = new Set([...namesOf(wish), ...around.related])
  const freezes = around.freezes.filter(
    (one) => (!wish.emergency || one.emergenciesToo) && (covered(one).length === 0 || share(covered(one), [...touched])),
  )
  const bookings = around.bookings.filter(
    (one) =>
      one.id !== wish.id &&
      ((wish.assignee !== null && one.assignee === wish.assignee) ||
        one.cis.some((ci) => touched.has(ci)) ||
        (wish.cis.length === 0 && wish.service !== null && one.service === wish.service)),
  )
  return joined([...freezes, ...bookings].filter((one) => one.from < horizon.to && horizon.from < one.to).map(stretch))
}

/** In order, with those that touch each other made one. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const made: Stretch[] = []
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = made.at(-1)
    if (last && one.from <= last.to) made[made.length - 1] = { from: last.from, to: Math.max(one.to, last.to) }
    else made.push(one)
  }
  return made
}

/** What lies in both; each list is in order and without overlaps. */
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

/** The open stretches cut by the busy ones. */
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
