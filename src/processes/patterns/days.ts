/** Days in the time zone of a record's organisation, for rooms that declare the fact `zone`. */
import { value } from '#kernel/facts.ts'
import { dayIn, isZone, type Moment } from '#kernel/time.ts'

/** The fact, to be declared with the others of a lifecycle. */
export const zoneFact = { zone: value('organisation.zone') }

/** The day of a moment there: YYYY-MM-DD. */
export const dayThere = (moment: Moment, { zone }: { readonly zone?: unknown }): string =>
  dayIn(moment, typeof zone === 'string' && isZone(zone) ? zone : 'UTC')
