/** Formats numbers, durations and moments in a language and a time zone; used by lists, forms and charts. */
import { Temporal } from 'temporal-polyfill'
import { type Language, localeOf } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

/** Intl's formatters are slow to create (about 50 µs), so each is created once. */
const numbers = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `n${language}${JSON.stringify(options)}`
  const found = cache.get(key) ?? new Intl.NumberFormat(localeOf(language), options)
  cache.set(key, found)
  return found as Intl.NumberFormat
}
const dates = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `d${language}${JSON.stringify(options)}`
  const found = cache.get(key) ?? new Intl.DateTimeFormat(localeOf(language), options)
  cache.set(key, found)
  return found as Intl.DateTimeFormat
}

export const formatNumber = (value: number, language: Language, digits = 2): string =>
  numbers(language, { maximumFractionDigits: digits, useGrouping: true }).format(value)

export const formatMoney = (value: number, language: Language, currency: string): string =>
  numbers(language, { style: 'currency', currency }).format(value)

export const formatPercent = (value: number, language: Language): string =>
  numbers(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)

/** A duration in its two largest units: `3 d 4 h`, `2 h 05 min`, `45 s`. Seconds are only shown below ten minutes. */
export const formatDuration = (seconds: number, language: Language): string => {
  const sign = seconds < 0 ? '−' : ''
  const all = Math.abs(seconds) < 60 ? Math.round(Math.abs(seconds)) : Math.floor(Math.abs(seconds))
  const [d, h, m, s] = [Math.floor(all / 86_400), Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60, all % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  if (d > 0) return `${sign}${formatNumber(d, language, 0)} d${h > 0 && d < 100 ? ` ${h} h` : ''}`
  if (h > 0) return `${sign}${h} h${m > 0 ? ` ${two(m)} min` : ''}`
  if (m > 0) return `${sign}${m} min${s > 0 && m < 10 ? ` ${two(s)} s` : ''}`
  return `${sign}${s} s`
}

/** Working time in hours, with up to two decimals. */
export const formatEffort = (seconds: number, language: Language): string => `${formatNumber(seconds / 3600, language, 2)} h`

export const formatMoment = (moment: string, language: Language, zone: string): string =>
  dates(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(moment))

export const formatMomentFully = (moment: string, language: Language, zone: string): string =>
  dates(language, { dateStyle: 'full', timeStyle: 'long', timeZone: zone }).format(new Date(moment))

/** A date has no time zone: it is the same day for everybody. */
/** A day; of a moment, which conditions compare days with, its day in UTC. */
export const formatDate = (day: string, language: Language): string =>
  dates(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))

export const formatMonth = (moment: string, language: Language, zone: string): string =>
  dates(language, { month: 'short', year: 'numeric', timeZone: zone }).format(new Date(moment))

export const formatDay = (moment: string, language: Language, zone: string): string =>
  dates(language, { day: 'numeric', month: 'short', timeZone: zone }).format(new Date(moment))

/** The name of a weekday; 0 is Monday. */
export const formatWeekday = (day: number, language: Language, style: 'short' | 'long'): string =>
  dates(language, { weekday: style, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + day)))

/** The thousands and decimal separators of a language. */
export const separatorsOf = (language: Language): { readonly decimalSeparator: string; readonly thousandSeparator: string } => {
  const parts = numbers(language, { useGrouping: true }).formatToParts(12_345.6)
  const separator = (type: 'decimal' | 'group', fallback: string): string => parts.find((part) => part.type === type)?.value ?? fallback
  return { decimalSeparator: separator('decimal', '.'), thousandSeparator: separator('group', ',') }
}

const relatives = (language: Language, numeric: 'auto' | 'always'): Intl.RelativeTimeFormat => {
  const key = `r${language}${numeric}`
  const found = cache.get(key) ?? new Intl.RelativeTimeFormat(localeOf(language), { numeric, style: 'short' })
  cache.set(key, found)
  return found as Intl.RelativeTimeFormat
}

/**
 * A moment relative to now: `hace 3 horas`, `tomorrow`. Below 24 hours it is the elapsed time. Above, it counts calendar days in the time
 * zone, because "tomorrow" means the next date, not the next 24 hours. Months and years are elapsed time, so it is never "last month".
 */
export const formatAgo = (
  moment: string,
  now: number,
  { language, zone }: { readonly language: Language; readonly zone: string },
): string => {
  const seconds = (Date.parse(moment) - now) / 1000
  const [amount, long] = [Math.trunc(seconds), Math.abs(seconds)]
  if (long < 60) return relatives(language, 'auto').format(0, 'second')
  if (long < 3600) return relatives(language, 'auto').format(Math.trunc(amount / 60), 'minute')
  const dateOf = (at: number): Temporal.PlainDate => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
  const between = dateOf(now).until(dateOf(Date.parse(moment)), { largestUnit: 'year' })
  // the day of a daylight-saving change can have 25 hours
  if (long < 86_400 || between.blank) return relatives(language, 'auto').format(Math.trunc(amount / 3600), 'hour')
  if (between.years !== 0) return relatives(language, 'always').format(between.years, 'year')
  if (between.months !== 0) return relatives(language, 'always').format(between.months, 'month')
  return relatives(language, 'auto').format(between.days, 'day')
}

/** The language of the reader and the currency of the organisation. */
export interface Reader {
  readonly language: Language
  readonly currency: string
}

/** A value in the unit of its KPI. */
export const formatUnit = (value: number, unit: string, { language, currency }: Reader): string => {
  if (unit === 'percent') return formatPercent(value, language)
  if (unit === 'duration') return formatDuration(value, language)
  if (unit === 'effort') return formatEffort(value, language)
  if (unit === 'money') return formatMoney(value, language, currency)
  return formatNumber(value, language, unit === 'count' ? 0 : 2)
}

/** A short form for the axes of charts, in one unit. */
export const formatAxis = (value: number, unit: string, reader: Reader): string => {
  if (unit !== 'duration' && unit !== 'effort') return formatUnit(value, unit, reader)
  const [name, length] =
    unit === 'duration' && value >= 172_800 ? ['d', 86_400] : value >= 5400 || unit === 'effort' ? ['h', 3600] : ['min', 60]
  return `${formatNumber(value / (length as number), reader.language, 1)} ${name}`
}

const lengths: Readonly<Record<string, number>> = { w: 604_800, sem: 604_800, d: 86_400, h: 3600, m: 60, min: 60, s: 1 }

/** Seconds from typed text: `1h 30m`, `90 min`, `1:30`, `2d`, `1,5 h`; a plain number means minutes. */
export const readLength = (text: string): number | undefined => {
  const clean = text.trim().toLowerCase().replaceAll(',', '.')
  const clock = /^(\d+):([0-5]\d)$/.exec(clean)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60
  if (/^\d+(\.\d+)?$/.test(clean)) return Math.round(Number(clean) * 60)
  if (!/^(\d+(\.\d+)?\s*(w|sem|d|h|min|m|s)\s*)+$/.test(clean)) return undefined
  let total = 0
  for (const [, amount, unit] of clean.matchAll(/(\d+(?:\.\d+)?)\s*(sem|min|w|d|h|m|s)/g))
    total += Number(amount) * (ownValue(lengths, unit ?? '') ?? 0)
  return Math.round(total)
}

/** The duration in a notation that `readLength` reads without loss. */
export const writeLength = (seconds: number): string => {
  const [d, h, m, s] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  return [d && `${d}d`, h && `${h}h`, m && `${m}m`, s && `${s}s`].filter(Boolean).join(' ') || '0m'
}
