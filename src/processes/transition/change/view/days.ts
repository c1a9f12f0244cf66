/** The days of a calendar, and the positions of entries. Pure; in the time zone of the reader. */

import { Temporal } from 'temporal-polyfill'
import { type WeekHours, weekdays } from '#fields/hours/kind.ts'

export type CalendarSpan = { readonly from: string; readonly to: string }
export type CalendarView = 'month' | 'week' | 'list'

const dayAt = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day)
const at = (moment: string, zone: string): Temporal.ZonedDateTime => Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
export const dayOf = (moment: string, zone: string): string => at(moment, zone).toPlainDate().toString()
export const timeOf = (moment: string, zone: string): string => at(moment, zone).toPlainTime().toString({ smallestUnit: 'minute' })
export const today = (zone: string): string => Temporal.Now.plainDateISO(zone).toString()
export const addDays = (day: string, days: number): string => dayAt(day).add({ days }).toString()
export const addMonths = (day: string, months: number): string => dayAt(day).with({ day: 1 }).add({ months }).toString()
export const isSameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7)

/** The Monday of a week. */
export const mondayOf = (day: string): string => addDays(day, 1 - dayAt(day).dayOfWeek)
export const weekOf = (day: string): readonly string[] => Array.from({ length: 7 }, (_, i) => addDays(mondayOf(day), i))

/** The weeks that contain days of a month. */
export const weeksOfMonth = (day: string): readonly (readonly string[])[] => {
  const first = dayAt(day).with({ day: 1 })
  const last = first.add({ months: 1 }).subtract({ days: 1 }).toString()
  const weeks: (readonly string[])[] = []
  for (let monday = mondayOf(first.toString()); monday <= last; monday = addDays(monday, 7)) weeks.push(weekOf(monday))
  return weeks
}

const startOf = (day: string, zone: string): number => dayAt(day).toZonedDateTime(zone).epochMilliseconds
/** From the start of the first day to the end of the last. */
export const boundsOf = (days: readonly string[], zone: string): CalendarSpan => ({
  from: new Date(startOf(days[0] as string, zone)).toISOString(),
  to: new Date(startOf(addDays(days.at(-1) as string, 1), zone)).toISOString(),
})

export interface Laid<T> {
  readonly item: T
  /** The first and the last day, as indexes of the row. */
  readonly first: number
  readonly last: number
  readonly lane: number
}

/** Places entries in a row of days, each in the first free lane; earlier and longer entries first. */
export const inLanes = <T extends CalendarSpan>(items: readonly T[], days: readonly string[], zone: string): readonly Laid<T>[] => {
  const free: number[] = []
  const [start = '', end = ''] = [days[0], days.at(-1)]
  const placed = items.flatMap((item) => {
    const from = dayOf(item.from, zone)
    // an entry that ends at midnight is not on the next day
    const to = dayOf(new Date(Math.max(Date.parse(item.from), Date.parse(item.to) - 1)).toISOString(), zone)
    if (to < start || from > end) return []
    return [{ item, first: Math.max(0, days.indexOf(from)), last: to > end ? days.length - 1 : days.indexOf(to) }]
  })
  const length = (one: { readonly item: CalendarSpan }): number => Date.parse(one.item.to) - Date.parse(one.item.from)
  return placed
    .sort((a, b) => a.first - b.first || b.last - a.last || length(b) - length(a) || a.item.from.localeCompare(b.item.from))
    .map((one) => {
      const found = free.findIndex((until) => until < one.first)
      const lane = found < 0 ? free.length : found
      free[lane] = one.last
      return { ...one, lane }
    })
}

export interface BlockedSpan<T> {
  readonly item: T
  /** Fractions of the day, 0 to 1. */
  readonly top: number
  readonly height: number
  readonly column: number
  readonly columns: number
}

/** The part of a day that a span takes; undefined when it does not overlap. By local time, so that a day of 23 hours works too. */
export const partOfDay = (
  { from, to }: CalendarSpan,
  day: string,
  zone: string,
): { readonly top: number; readonly end: number } | undefined => {
  const { from: begin, to: end } = boundsOf([day], zone)
  if (Date.parse(to) <= Date.parse(begin) || Date.parse(from) >= Date.parse(end)) return undefined
  const share = (moment: string): number => {
    const { hour, minute } = at(moment, zone)
    return (hour * 60 + minute) / 1440
  }
  return { top: Date.parse(from) <= Date.parse(begin) ? 0 : share(from), end: Date.parse(to) >= Date.parse(end) ? 1 : share(to) }
}

const least = 1 / 36

/** The entries of a day, concurrent ones next to each other. */
export const inDay = <T extends CalendarSpan>(items: readonly T[], day: string, zone: string): readonly BlockedSpan<T>[] => {
  const parts = items
    .flatMap((item) => {
      const part = partOfDay(item, day, zone)
      return part ? [{ item, top: part.top, end: Math.max(part.end, Math.min(1, part.top + least)) }] : []
    })
    .sort((a, b) => a.top - b.top || b.end - a.end)
  const blocks: BlockedSpan<T>[] = []
  let cluster: (typeof parts)[number][] = []
  const close = (): void => {
    const ends: number[] = []
    const columns = cluster.map(({ top, end }) => {
      const found = ends.findIndex((until) => until <= top)
      const column = found < 0 ? ends.length : found
      ends[column] = end
      return column
    })
    for (const [i, { item, top, end }] of cluster.entries())
      blocks.push({ item, top, height: end - top, column: columns[i] ?? 0, columns: ends.length })
    cluster = []
  }
  for (const part of parts) {
    if (cluster.length > 0 && part.top >= Math.max(...cluster.map((one) => one.end))) close()
    cluster.push(part)
  }
  close()
  return blocks
}

/** The open hours of a day, when the hours are in another time zone than the day. */
export const openSpans = (hours: WeekHours, zone: string, day: string, shownIn: string): readonly CalendarSpan[] =>
  [-1, 0, 1].flatMap((shift) => {
    const date = dayAt(addDays(day, shift))
    const moment = (time: string): string => {
      const midnight = time === '24:00'
      const wall = (midnight ? date.add({ days: 1 }) : date).toPlainDateTime(Temporal.PlainTime.from(midnight ? '00:00' : time))
      return new Date(wall.toZonedDateTime(zone).epochMilliseconds).toISOString()
    }
    return (hours[weekdays[date.dayOfWeek - 1] as (typeof weekdays)[number]] ?? [])
      .map(([from, to]) => ({ from: moment(from), to: moment(to) }))
      .filter((span) => partOfDay(span, day, shownIn) !== undefined)
  })
