/** Recurrence rules (RFC 5545), such as `FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;BYMINUTE=0`, in a time zone and across its clock changes. */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Moment, toMoment } from './time.ts'

/** Rules that recur more often than hourly are refused. */
const frequencies = /^(?:RRULE:)?(?:.*;)?FREQ=(?:HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i
/** A rule that never recurs is abandoned after this many iterations. */
const maxIterations = 10_000

const parsed = (rule: string, zone: string, anchor: Moment): RRuleTemporal | undefined => {
  if (!frequencies.test(rule) || /DTSTART/i.test(rule)) return undefined
  try {
    const dtstart = Temporal.Instant.from(anchor).toZonedDateTimeISO(zone)
    return new RRuleTemporal({ rruleString: rule, dtstart, maxIterations })
  } catch {
    // not a rule, or a zone that does not exist
    return undefined
  }
}

/** Whether this is a rule that recurs at most hourly. */
export const isRule = (rule: string): boolean => parsed(rule, 'UTC', '2026-01-01T00:00:00.000Z') !== undefined

/** The first occurrence after `after`, counted from `anchor`; null if the rule has ended or is invalid. */
export const nextOccurrence = (rule: string, zone: string, anchor: Moment, after: Moment): Moment | null => {
  try {
    const next = parsed(rule, zone, anchor)?.next(Temporal.Instant.from(after).toZonedDateTimeISO(zone))
    return next ? toMoment(next.epochMilliseconds) : null
  } catch {
    // a rule that never falls due again within the iterations allowed
    return null
  }
}

/** Whether the rule and the time zone are valid and the rule recurs at least once from the anchor on. */
export const isRecurrence = (rule: string, zone: string, anchor: Moment): boolean =>
  nextOccurrence(rule, zone, anchor, toMoment(Date.parse(anchor) - 1)) !== null
