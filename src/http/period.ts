/** Reporting periods in query parameters: `from` (inclusive) and `to` (exclusive), as moments or days. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { messagesOf } from '#kernel/messages.ts'
import { shift } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** A moment, or the start of a day in UTC. */
export const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text).toISOString())

export const period = { from: moment.optional(), to: moment.optional() }

/** Throws `request.invalid` for a period that ends before it starts. */
export const refuseEmptyPeriod = (from: string | undefined, to: string | undefined): void => {
  if (from && to && from >= to) throw new Fault('request.invalid', messageOf('periodEndsFirst'))
}

/** The length of the period if the request has no start; twelve months are calendar months. */
export type PeriodLength = 'P30D' | 'P12M'

/** The requested period. Throws `request.invalid` if it ends before it starts. */
export const periodOf = (
  engine: Pick<Engine, 'now'>,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  length: PeriodLength = 'P30D',
): KpiPeriod => {
  const to = asked.to ?? engine.now()
  const from = asked.from ?? shift(to, length, -1)
  refuseEmptyPeriod(from, to)
  return { from, to }
}
