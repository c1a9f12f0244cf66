/** Reporting periods in questions over HTTP: `from` (inclusive) and `to` (exclusive), as moments or days. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { messagesOf } from '#kernel/messages.ts'
import { shift } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const say = messagesOf(en)

/** A moment, or the beginning of a day in UTC. */
export const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text).toISOString())

export const period = { from: moment.optional(), to: moment.optional() }

/** Throws `request.invalid` for a period that ends before it begins. */
export const refuseEmptyPeriod = (from: string | undefined, to: string | undefined): void => {
  if (from && to && from >= to) throw new Fault('request.invalid', say('periodEndsFirst'))
}

/** The length of the period before now that is meant where the question names no beginning; twelve months count by the calendar. */
export type PeriodLength = 'P30D' | 'P12M'

/** The period that is asked for. Throws `request.invalid` when it ends before it begins. */
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
