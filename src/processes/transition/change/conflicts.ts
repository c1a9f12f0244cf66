/**
 * Why a change should not be made when it is planned. Seven reasons, each with what it clashes with: its configuration items, those
 * next to them in the graph, the hours in which they may be touched, freezes, and the person who is to do it.
 */
import { type Calendar, compileCalendar } from '#kernel/calendar.ts'
import { type Message, messageMaker } from '#kernel/messages.ts'
import { type Moment, toMilliseconds } from '#kernel/time.ts'
import { enMessages } from './en.ts'

const say = messageMaker(enMessages)

export const conflictReasons = [
  'same-ci',
  'related-ci',
  'outside-window',
  'related-outside-window',
  'freeze',
  'related-freeze',
  'person-booked',
] as const
export type ConflictReason = (typeof conflictReasons)[number]

export interface Span {
  readonly from: Moment
  readonly to: Moment
}

/** What is touched: configuration items, and the service as a whole. */
export interface Touches {
  readonly cis: readonly string[]
  readonly service: string | null
}

export interface Booking extends Span, Touches {
  readonly id: string
  readonly name: string
  readonly assignee: string | null
}

/** A time without changes; of everything where it names nothing. */
export interface Freeze extends Span {
  readonly name: string
  readonly cis: readonly string[]
  readonly services: readonly string[]
  readonly emergenciesToo: boolean
}

/** Hours of the week in which something may be touched. */
export interface ChangeHours {
  readonly name: string
  readonly cis: readonly string[]
  readonly services: readonly string[]
  readonly calendar: Calendar
}

export interface Surroundings {
  readonly bookings: readonly Booking[]
  readonly freezes: readonly Freeze[]
  readonly hours: readonly ChangeHours[]
  /** Configuration items and services next to those touched: parents and children in the graph. */
  readonly related: readonly string[]
}

export interface Plan extends Touches {
  readonly id: string
  readonly emergency: boolean
  readonly assignee: string | null
}

export interface Conflict {
  readonly reason: ConflictReason
  readonly with: string
}

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to
export const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))
export const namesOf = ({ cis, service }: Touches): readonly string[] => (service ? [...cis, service] : cis)
export const covered = ({
  cis,
  services,
}: {
  readonly cis: readonly string[]
  readonly services: readonly string[]
}): readonly string[] => [...cis, ...services]

/** Hours written in a way that no calendar understands bind nobody. */
export const calendarOf = (zone: string, hours: unknown): Calendar | undefined => {
  try {
    return compileCalendar({ zone, hours: hours as never })
  } catch {
    // see above: they bind nobody
    return undefined
  }
}

/** True when something is bound to hours and the whole span lies in none of them. */
const outside = (names: readonly string[], span: Span, hours: readonly ChangeHours[]): readonly ChangeHours[] => {
  const length = (toMilliseconds(span.to) - toMilliseconds(span.from)) / 1000
  const bound = names.filter((name) => hours.some((one) => covered(one).includes(name)))
  return bound.flatMap((name) => {
    const its = hours.filter((one) => covered(one).includes(name))
    return its.some((one) => one.calendar.elapsed(span.from, span.to) === length) ? [] : its.slice(0, 1)
  })
}

const stops = (freeze: Freeze, plan: Plan, names: readonly string[]): boolean =>
  (!plan.emergency || freeze.emergenciesToo) && (covered(freeze).length === 0 || share(covered(freeze), names))

/** All conflicts of a plan in a span, the gravest kind first. A change does not clash with itself. */
export const conflictsOf = (plan: Plan, span: Span, around: Surroundings): readonly Conflict[] => {
  const own = namesOf(plan)
  const related = around.related.filter((name) => !own.includes(name))
  const bookings = around.bookings.filter((one) => one.id !== plan.id && overlap(one, span))
  const freezes = around.freezes.filter((one) => overlap(one, span))
  const direct = freezes.filter((one) => stops(one, plan, own))
  const found = new Map<string, Conflict>()
  const add = (reason: ConflictReason, ones: readonly { readonly name: string }[]): void => {
    for (const one of ones) found.set(`${reason} ${one.name}`, { reason, with: one.name })
  }
  const same = bookings.filter(
    (one) => share(one.cis, plan.cis) || (plan.cis.length === 0 && plan.service !== null && one.service === plan.service),
  )
  add('freeze', direct)
  add('same-ci', same)
  add(
    'related-ci',
    bookings.filter((one) => !same.includes(one) && share(one.cis, related)),
  )
  add('outside-window', outside(own, span, around.hours))
  add(
    'related-freeze',
    freezes.filter((one) => !direct.includes(one) && stops(one, plan, related)),
  )
  add('related-outside-window', outside(related, span, around.hours))
  add(
    'person-booked',
    bookings.filter((one) => plan.assignee !== null && one.assignee === plan.assignee),
  )
  return [...found.values()]
}

/** The conflict in words. */
export const conflictMessage = ({ reason, with: other }: Conflict): Message => say(reason, { other })
