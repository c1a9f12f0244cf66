/** KPI queries and their periods. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { Temporal } from 'temporal-polyfill'
import type { KpiBoardJson, KpiJson } from '#http/answers/kpi-answers.ts'
import { address, ask } from './api.ts'

export const periodNames = ['month', 'before', 'd30', 'd90', 'year', 'y1', 'm12'] as const
export type PeriodName = (typeof periodNames)[number]

export interface ShownPeriod {
  readonly from: string
  readonly to: string
}

/**
 * The bounds of a named period in a zone: from inclusive, to exclusive. The current day, month and year are included to their ends. "Last
 * month" and "last year" are calendar periods; "last 30 days" and "last 12 months" end with today.
 */
export const periodOf = (
  name: PeriodName,
  zone: string,
  now: Temporal.ZonedDateTime = Temporal.Now.zonedDateTimeISO(zone),
): ShownPeriod => {
  const day = now.startOfDay()
  const month = day.with({ day: 1 })
  const year = month.with({ month: 1 })
  const tomorrow = day.add({ days: 1 })
  const bounds: Readonly<Record<PeriodName, readonly [Temporal.ZonedDateTime, Temporal.ZonedDateTime]>> = {
    month: [month, month.add({ months: 1 })],
    before: [month.subtract({ months: 1 }), month],
    d30: [tomorrow.subtract({ days: 30 }), tomorrow],
    d90: [tomorrow.subtract({ days: 90 }), tomorrow],
    year: [year, year.add({ years: 1 })],
    y1: [year.subtract({ years: 1 }), year],
    m12: [tomorrow.subtract({ months: 12 }), tomorrow],
  }
  const [from, to] = bounds[name]
  return { from: new Date(from.epochMilliseconds).toISOString(), to: new Date(to.epochMilliseconds).toISOString() }
}

export const kpisQuery = (period: ShownPeriod) =>
  queryOptions({
    queryKey: ['kpis', period],
    queryFn: ({ signal }) => ask<KpiBoardJson>(address('/api/kpis', { ...period }), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export const kpiQuery = (process: string, id: string, period: ShownPeriod, by: string | undefined) =>
  queryOptions({
    queryKey: ['kpis', process, id, period, by],
    queryFn: ({ signal }) => ask<KpiJson>(address(`/api/kpis/${process}/${id}`, { ...period, by }), { signal }),
    placeholderData: keepPreviousData,
  })

export const kpiRecordsPath = (process: string, id: string): string => `/api/kpis/${process}/${id}/records`
