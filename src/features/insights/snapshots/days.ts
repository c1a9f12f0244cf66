/** Days in the time zone of the installation, and the periods that end with them. Days are YYYY-MM-DD. */
import { Temporal } from 'temporal-polyfill'
import { bucketSpan, type KpiPeriod } from '#engine/kpis/kpi-periods.ts'

export const snapshotPeriods = ['month', 'days30'] as const
export type SnapshotPeriod = (typeof snapshotPeriods)[number]

export const shiftDay = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** The period of a snapshot: up to the end of the day, from the first of its month or from thirty days before. */
export const periodOf = (period: SnapshotPeriod, day: string, zone: string): KpiPeriod => {
  const { to } = bucketSpan('day', day, zone)
  const { from } = period === 'month' ? bucketSpan('month', day.slice(0, 7), zone) : bucketSpan('day', shiftDay(day, -29), zone)
  return { from, to }
}
