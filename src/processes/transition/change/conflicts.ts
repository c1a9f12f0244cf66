/**
 * Schedule conflicts of a change. There are seven reasons, each with what the change clashes with: its configuration items, those
 * next to them in the graph, their change windows, freeze windows, and the assignee's other work.
 */
import { compileCalendar, type WorkingCalendar, type WorkingWeek } from '#kernel/calendar.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { type Moment, toMilliseconds } from '#kernel/time.ts'
import { enMessages } from './en.ts'

const messageOf = messagesOf(enMessages)

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

export interface TimeSpan {
  readonly from: Moment
  readonly to: Moment
}

/** What a change or a window affects: configuration items, and the service as a whole. */
export interface Touches {
  readonly cis: readonly string[]
  readonly service: string | null
}

export interface Booking extends TimeSpan, Touches {
  readonly id: string
  readonly name: string
  readonly assignee: string | null
}

/** A period without changes; for everything if it names nothing. */
export interface Freeze extends TimeSpan {
  readonly name: string
  readonly cis: readonly string[]
  readonly services: readonly string[]
  readonly emergenciesToo: boolean
}

/** Weekly hours in which items may be changed. */
export interface ChangeHours {
  readonly name: string
  readonly cis: readonly string[]
  readonly services: readonly string[]
  readonly calendar: WorkingCalendar
}

export interface Surroundings {
  readonly bookings: readonly Booking[]
  readonly freezes: readonly Freeze[]
  readonly hours: readonly ChangeHours[]
  /** Configuration items and services next to the affected ones: parents and children in the graph. */
  readonly related: readonly string[]
}

export interface PlannedChange extends Touches {
  readonly id: string
  readonly emergency: boolean
  readonly assignee: string | null
}

export interface ScheduleConflict {
  readonly reason: ConflictReason
  readonly with: string
}

const overlap = (a: TimeSpan, b: TimeSpan): boolean => a.from < b.to && b.from < a.to
export const share = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))
export const namesOf = ({ cis, service }: Touches): readonly string[] => (service ? [...cis, service] : cis)
export const covered = ({
  cis,
  services,
}: {
  readonly cis: readonly string[]
  readonly services: readonly string[]
}): readonly string[] => [...cis, ...services]

/** Compiles change hours; undefined for invalid hours, which restrict nothing. */
export const calendarOf = (zone: string, hours: unknown): WorkingCalendar | undefined => {
  try {
    return compileCalendar({ zone, hours: hours as WorkingWeek })
  } catch {
    // invalid hours restrict nothing
    return undefined
  }
}

/** Whether hours apply to any of the names and none of them covers the whole span. */
const outside = (names: readonly string[], span: TimeSpan, hours: readonly ChangeHours[]): readonly ChangeHours[] => {
  const length = (toMilliseconds(span.to) - toMilliseconds(span.from)) / 1000
  const bound = names.filter((name) => hours.some((one) => covered(one).includes(name)))
  return bound.flatMap((name) => {
    const its = hours.filter((one) => covered(one).includes(name))
    return its.some((one) => one.calendar.elapsed(span.from, span.to) === length) ? [] : its.slice(0, 1)
  })
}

const stops = (freeze: Freeze, plan: PlannedChange, names: readonly string[]): boolean =>
  (!plan.emergency || freeze.emergenciesToo) && (covered(freeze).length === 0 || share(covered(freeze), names))

/** All conflicts of a planned change in a span, the most severe kind first. A change does not conflict with itself. */
export const conflictsOf = (plan: PlannedChange, span: TimeSpan, around: Surroundings): readonly ScheduleConflict[] => {
  const own = namesOf(plan)
  const related = around.related.filter((name) => !own.includes(name))
  const bookings = around.bookings.filter((one) => one.id !== plan.id && overlap(one, span))
  const freezes = around.freezes.filter((one) => overlap(one, span))
  const direct = freezes.filter((one) => stops(one, plan, own))
  const found = new Map<string, ScheduleConflict>()
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

/** The message for a conflict. */
export const conflictMessage = ({ reason, with: other }: ScheduleConflict): Message => messageOf(reason, { other })
