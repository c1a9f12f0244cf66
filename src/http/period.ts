/** Reporting periods in query parameters: `from` (inclusive) and `to` (exclusive), as moments or days. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { bucketSpan, type KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { messagesOf } from '#kernel/messages.ts'
import { type Moment, shift } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** A moment, or a day, which begins in the time zone of the organisation (`momentIn`). */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .or(z.iso.date())

/** The moment of a parameter; a day begins in the zone. */
export const momentIn = (text: string, zone: string): Moment =>
  text.length === 'YYYY-MM-DD'.length ? bucketSpan('day', text, zone).from : text

/** Longer periods, and those in other centuries, are mistakes that would keep the database busy for minutes. */
const maxPeriodYears = 50
const coveredYears = { from: '1900', to: '2200' } as const

export const period = { from: moment.optional(), to: moment.optional() }

/** Throws `request.invalid` for a period that ends before it starts. */
export const refuseEmptyPeriod = (from: string | undefined, to: string | undefined): void => {
  if (from && to && from >= to) throw new Fault('request.invalid', messageOf('periodEndsFirst'))
}

/** The length of the period if the request has no start; twelve months are calendar months. */
export type PeriodLength = 'P30D' | 'P12M'

/** The requested period; its days begin in the zone. Throws `request.invalid` if it ends before it starts, or is too long. */
export const periodOf = (
  engine: Pick<Engine, 'now'>,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  zone: string,
  length: PeriodLength = 'P30D',
): KpiPeriod => {
  const to = asked.to === undefined ? engine.now() : momentIn(asked.to, zone)
  const from = asked.from === undefined ? shift(to, length, -1) : momentIn(asked.from, zone)
  refuseEmptyPeriod(from, to)
  const isCovered = from >= coveredYears.from && to < coveredYears.to
  if (!isCovered || shift(from, `P${maxPeriodYears}Y`, 1) < to)
    throw new Fault('request.invalid', messageOf('periodTooLong', { years: maxPeriodYears }))
  return { from, to }
}
