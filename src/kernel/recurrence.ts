/** Recurrence rules (RFC 5545), such as `FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=6;BYMINUTE=0`, in a time zone and across its clock changes. */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Moment, toMoment } from './time.ts'

/** What comes more often than hourly is not for people, and a rule that never comes is given up after so many steps. */
const frequencies = /^(?:RRULE:)?(?:.*;)?FREQ=(?:HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(?:;|$)/i
const steps = 10_000

const parsed = (rule: string, zone: string, anchor: Moment): RRuleTemporal | undefined => {
  if (!frequencies.test(rule) || /DTSTART/i.test(rule)) return undefined
  try {
    const dtstart = Temporal.Instant.from(anchor).toZonedDateTimeISO(zone)
    return new RRuleTemporal({ rruleString: rule, dtstart, maxIterations: steps })
  } catch {
    // not a rule, or a zone that does not exist
    return undefined
  }
}

/** The first moment after `after` at which the rule falls due, counted from `anchor`; null where it has ended or is no rule. */
export const nextOccurrence = (rule: string, zone: string, anchor: Moment, after: Moment): Moment | null => {
  try {
    const next = parsed(rule, zone, anchor)?.next(Temporal.Instant.from(after).toZonedDateTimeISO(zone))
    return next ? toMoment(next.epochMilliseconds) : null
  } catch {
    // a rule that never falls due again within the steps allowed
    return null
  }
}

/** Whether it is a rule, in a zone that there is, which is due at least once after the anchor. */
export const isRecurrence = (rule: string, zone: string, anchor: Moment): boolean =>
  nextOccurrence(rule, zone, anchor, toMoment(Date.parse(anchor) - 1)) !== null
