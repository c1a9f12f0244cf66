/**
 * The time rules of an alert. The earliest start is kept as the first; the latest start is the present trouble. A resolution older than
 * the present trouble is ignored. A firing that began before an end that the monitor told is a late delivery; one that began before an
 * end that we only assumed shows that we were wrong, and reopens. What fires within the reopen window after an end is the same alert
 * again. What a person closed by hand stays closed until it begins anew, or goes on for longer than the reopen window.
 */
import { newId } from '#engine/store/ids.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { Alert } from '#processes/operation/event/model.ts'
import type { Event } from '../event.ts'
import type { EventStep, HeldReason } from '../event-context.ts'

/** Where the alert of one identity stands while the events of the batch pass. */
export interface AlertTimeline {
  id: string
  alert: Alert | undefined
  open: boolean
  startedAt: string
  firstAt: string
  endedAt: string | null
  byHand: string | null
  assumedEnd: boolean
  expiresAt: string | null
  severity: string
  events: number
  event: Event
  steps: EventStep[]
  flips: number
}

export const standingOf = (alert: Alert, event: Event): AlertTimeline => {
  const open = alert.phase !== 'closed'
  return {
    id: alert.id,
    alert,
    open,
    startedAt: alert.startedAt ?? alert.firstAt ?? alert.openedAt,
    firstAt: alert.firstAt ?? alert.openedAt,
    endedAt: alert.endedAt,
    byHand: !open && alert.endedAt === null ? alert.closedAt : null,
    assumedEnd: alert.assumedEnd === true,
    expiresAt: alert.expiresAt,
    severity: alert.severity,
    events: 0,
    event,
    steps: [],
    flips: 0,
  }
}

const opened = (event: Event): AlertTimeline => ({
  id: newId(),
  alert: undefined,
  open: true,
  startedAt: event.startsAt,
  firstAt: event.startsAt,
  endedAt: null,
  byHand: null,
  assumedEnd: event.assumedEnd,
  expiresAt: event.endsAt,
  severity: event.severity,
  events: 1,
  event,
  steps: ['open'],
  flips: 0,
})

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** A new word on how long it counts: the newer wins, but a time-out never beats a later end that the monitor named. */
const prolong = (standing: AlertTimeline, event: Event): void => {
  if (event.endsAt === null) return
  if (event.assumedEnd && !standing.assumedEnd && standing.expiresAt !== null && standing.expiresAt > event.endsAt) return
  standing.expiresAt = event.endsAt
  standing.assumedEnd = event.assumedEnd
}

const close = (standing: AlertTimeline, event: Event, endedAt: string): void => {
  Object.assign(standing, { open: false, endedAt, byHand: null, assumedEnd: false, expiresAt: null, event })
  standing.steps.push('close')
  standing.flips++
}

const reopen = (standing: AlertTimeline, event: Event): void => {
  Object.assign(standing, {
    open: true,
    endedAt: null,
    byHand: null,
    startedAt: later(standing.startedAt, event.startsAt),
    assumedEnd: event.assumedEnd,
    expiresAt: event.endsAt,
    event,
  })
  standing.steps.push('reopen')
  standing.flips++
}

export interface TimeRules {
  readonly now: Moment
  /** In seconds. */
  readonly reopenWindow: number
}

export interface Taken {
  readonly standing?: AlertTimeline | undefined
  /** Why it changes nothing though it is no mere repetition. */
  readonly held?: HeldWhy
}

export const unknownEnd = 'ended before it was known'

/** What is said of an event that changes nothing, and the reason by which it is counted. */
export const heldReasons = {
  [unknownEnd]: 'ended-before-known',
  'the resolution is older than the present trouble': 'older-resolution',
  'closed by hand, and not begun anew': 'closed-by-hand',
  'a late delivery: this trouble has ended': 'late-delivery',
} as const satisfies Readonly<Record<string, HeldReason>>
type HeldWhy = keyof typeof heldReasons

/**
 * Takes one event. `earlyEnd` is the latest end that was told lately while its trouble was not known: a firing that it overtook has
 * ended already.
 */
export const take = (standing: AlertTimeline | undefined, event: Event, rules: TimeRules, earlyEnd?: Moment): Taken => {
  if (standing) standing.events++
  if (event.status === 'resolved') return resolve(standing, event, rules)
  return fire(standing, event, rules, earlyEnd)
}

const resolve = (standing: AlertTimeline | undefined, event: Event, { now }: TimeRules): Taken => {
  const end = event.endsAt ?? now
  if (!standing) return { held: unknownEnd }
  if (standing.open) {
    if (end < standing.startedAt) return { standing, held: 'the resolution is older than the present trouble' }
    standing.firstAt = earlier(standing.firstAt, event.startsAt)
    close(standing, event, end)
    return { standing }
  }
  if (standing.endedAt === null) return { standing }
  if (event.startsAt > standing.endedAt && !standing.assumedEnd) return { standing, held: unknownEnd }
  if (standing.assumedEnd || end > standing.endedAt) {
    standing.endedAt = later(end, standing.startedAt)
    standing.assumedEnd = false
  }
  return { standing }
}

const fire = (standing: AlertTimeline | undefined, event: Event, { now, reopenWindow }: TimeRules, earlyEnd: Moment | undefined): Taken => {
  const begun = (fresh: AlertTimeline): Taken => {
    if (earlyEnd !== undefined && event.startsAt <= earlyEnd) close(fresh, event, earlyEnd)
    return { standing: fresh }
  }
  if (!standing) return begun(opened(event))
  if (standing.open) return goOn(standing, event)
  const end = standing.byHand ?? standing.endedAt ?? now
  const until = shift(end, `PT${reopenWindow}S`, 1)
  if (event.startsAt <= end) {
    standing.firstAt = earlier(standing.firstAt, event.startsAt)
    if (standing.byHand !== null && now < until) return { standing, held: 'closed by hand, and not begun anew' }
    if (standing.byHand === null && !standing.assumedEnd) return { standing, held: 'a late delivery: this trouble has ended' }
  }
  // that it still goes on is only known now, when its end was but assumed or it outlived the hand that closed it
  const since = event.startsAt <= end ? now : event.startsAt
  if (since > until) return begun(opened(event))
  reopen(standing, event)
  return begun(standing)
}

const goOn = (standing: AlertTimeline, event: Event): Taken => {
  standing.firstAt = earlier(standing.firstAt, event.startsAt)
  standing.startedAt = later(standing.startedAt, event.startsAt)
  prolong(standing, event)
  standing.event = event
  if (standing.severity !== event.severity) {
    standing.severity = event.severity
    if (standing.alert && standing.steps.at(-1) !== 'change') standing.steps.push('change')
  }
  return { standing }
}
