/**
 * The time rules of an alert. An alert keeps its earliest start and its latest start; the latest one is the start of the current
 * occurrence. A resolution from before the current occurrence is ignored. A firing that began before an end reported by the monitor is
 * a late delivery. A firing that began before an end that we assumed proves the assumption wrong and reopens the alert. A firing
 * within the reopen window after an end reopens the alert; a later one opens a new alert. An alert that a person closed stays closed
 * until it begins again, or until it has continued for longer than the reopen window.
 */
import { newId } from '#engine/store/ids.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { Event } from '../event.ts'
import type { AlertRecord, EventStep, HeldReason } from '../event-context.ts'

/** The state of the alert of one identity while the events of a batch are applied. */
export interface AlertTimeline {
  id: string
  alert: AlertRecord | undefined
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

/** The timeline of a stored alert before the batch. */
export const timelineOf = (alert: AlertRecord, event: Event): AlertTimeline => {
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

/** Sets a new expiry. The newest one applies, but our own time-out never replaces a later expiry that the monitor named. */
const prolong = (timeline: AlertTimeline, event: Event): void => {
  if (event.endsAt === null) return
  if (event.assumedEnd && !timeline.assumedEnd && timeline.expiresAt !== null && timeline.expiresAt > event.endsAt) return
  timeline.expiresAt = event.endsAt
  timeline.assumedEnd = event.assumedEnd
}

const close = (timeline: AlertTimeline, event: Event, endedAt: string): void => {
  Object.assign(timeline, { open: false, endedAt, byHand: null, assumedEnd: false, expiresAt: null, event })
  timeline.steps.push('close')
  timeline.flips++
}

const reopen = (timeline: AlertTimeline, event: Event): void => {
  Object.assign(timeline, {
    open: true,
    endedAt: null,
    byHand: null,
    startedAt: later(timeline.startedAt, event.startsAt),
    assumedEnd: event.assumedEnd,
    expiresAt: event.endsAt,
    event,
  })
  timeline.steps.push('reopen')
  timeline.flips++
}

export interface TimeRules {
  readonly now: Moment
  /** In seconds. */
  readonly reopenWindow: number
}

export interface Taken {
  readonly timeline?: AlertTimeline | undefined
  /** Why the event changes nothing though it is not a repetition. */
  readonly held?: HeldWhy
}

export const unknownEnd = 'ended before it was known'

/** The sentences about events that change nothing, and the reasons by which they are counted. */
export const heldReasons = {
  [unknownEnd]: 'ended-before-known',
  'the resolution is older than the current occurrence': 'older-resolution',
  'closed by hand, and not begun again': 'closed-by-hand',
  'a late delivery: this occurrence has ended': 'late-delivery',
} as const satisfies Readonly<Record<string, HeldReason>>
type HeldWhy = keyof typeof heldReasons

/**
 * Applies one event. `earlyEnd` is the latest end that was reported while the alert was not known: a firing from before it arrived
 * after its resolution and has ended already.
 */
export const take = (timeline: AlertTimeline | undefined, event: Event, rules: TimeRules, earlyEnd?: Moment): Taken => {
  if (timeline) timeline.events++
  if (event.status === 'resolved') return resolve(timeline, event, rules)
  return fire(timeline, event, rules, earlyEnd)
}

const resolve = (timeline: AlertTimeline | undefined, event: Event, { now }: TimeRules): Taken => {
  const end = event.endsAt ?? now
  if (!timeline) return { held: unknownEnd }
  if (timeline.open) {
    if (end < timeline.startedAt) return { timeline, held: 'the resolution is older than the current occurrence' }
    timeline.firstAt = earlier(timeline.firstAt, event.startsAt)
    close(timeline, event, end)
    return { timeline }
  }
  if (timeline.endedAt === null) return { timeline }
  if (event.startsAt > timeline.endedAt && !timeline.assumedEnd) return { timeline, held: unknownEnd }
  if (timeline.assumedEnd || end > timeline.endedAt) {
    timeline.endedAt = later(end, timeline.startedAt)
    timeline.assumedEnd = false
  }
  return { timeline }
}

const fire = (timeline: AlertTimeline | undefined, event: Event, { now, reopenWindow }: TimeRules, earlyEnd: Moment | undefined): Taken => {
  const begun = (fresh: AlertTimeline): Taken => {
    if (earlyEnd !== undefined && event.startsAt <= earlyEnd) close(fresh, event, earlyEnd)
    return { timeline: fresh }
  }
  if (!timeline) return begun(opened(event))
  if (timeline.open) return goOn(timeline, event)
  const end = timeline.byHand ?? timeline.endedAt ?? now
  const until = shift(end, `PT${reopenWindow}S`, 1)
  if (event.startsAt <= end) {
    timeline.firstAt = earlier(timeline.firstAt, event.startsAt)
    if (timeline.byHand !== null && now < until) return { timeline, held: 'closed by hand, and not begun again' }
    if (timeline.byHand === null && !timeline.assumedEnd) return { timeline, held: 'a late delivery: this occurrence has ended' }
  }
  // the end was assumed, or a person closed the alert: that it continues is known only from now on
  const since = event.startsAt <= end ? now : event.startsAt
  if (since > until) return begun(opened(event))
  reopen(timeline, event)
  return begun(timeline)
}

const goOn = (timeline: AlertTimeline, event: Event): Taken => {
  timeline.firstAt = earlier(timeline.firstAt, event.startsAt)
  timeline.startedAt = later(timeline.startedAt, event.startsAt)
  prolong(timeline, event)
  timeline.event = event
  if (timeline.severity !== event.severity) {
    timeline.severity = event.severity
    if (timeline.alert && timeline.steps.at(-1) !== 'change') timeline.steps.push('change')
  }
  return { timeline }
}
