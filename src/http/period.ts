/** Reporting periods in questions over HTTP: `from` (inclusive) and `to` (exclusive), as moments or days. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import type { Period } from '#engine/kpis/buckets.ts'
import { Fault } from '#kernel/trouble.ts'

const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => new Date(text).toISOString())

export const period = { from: moment.optional(), to: moment.optional() }

/** The last `days` before now where the question does not say; throws `request.invalid` for a period that ends before it begins. */
export const periodOf = (
  engine: Pick<Engine, 'now'>,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  days = 30,
): Period => {
  const to = asked.to ?? engine.now()
  const from = asked.from ?? new Date(Date.parse(to) - days * 86_400_000).toISOString()
  if (from >= to) throw new Fault('request.invalid', 'the period ends before it begins')
  return { from, to }
}
