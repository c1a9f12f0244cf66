/** Parses moments of other programs: `29/2/2016 01:16` with the format `D/M/YYYY HH:mm` in a time zone. */
import { Temporal } from 'temporal-polyfill'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { instantOf, toMoment } from '#kernel/time.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** The text as milliseconds since 1970; undefined when it does not match or does not exist (31/2). */
export type ReadDate = (text: string) => number | undefined

const msDigits = 3

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  HH: '(\\d{2})',
  H: '(\\d{1,2})',
  hh: '(\\d{2})',
  h: '(\\d{1,2})',
  mm: '(\\d{2})',
  m: '(\\d{1,2})',
  ss: '(\\d{2})',
  s: '(\\d{1,2})',
  // digits beyond the milliseconds decide the order of rows only
  SSS: '(\\d{1,9})',
  A: '([AaPp]\\.?[Mm]\\.?)',
  Z: '(Z|[+-]\\d\\d:?\\d\\d)',
}
const token = /YYYY|YY|MM|M|DD|D|HH|H|hh|h|mm|m|ss|s|SSS|A|Z/g

/** Why a format is invalid; undefined for a valid one. */
export const wrongFormat = (format: string): Message | undefined => {
  if (format === 'x' || format === 'X' || format === 'ISO') return undefined
  const found: readonly string[] = format.match(token) ?? []
  const has = (...names: readonly string[]): boolean => names.some((name) => found.includes(name))
  if (!has('YYYY', 'YY') || !has('MM', 'M') || !has('DD', 'D')) return messageOf('formatNeedsDay', { format })
  if (has('hh', 'h') !== has('A')) return messageOf('formatHalfDay', { format })
  return new Set(found).size === found.length ? undefined : messageOf('formatTwice', { format })
}

/** A reader of a format (tokens as in `wrongFormat`; `x` milliseconds, `X` seconds, `ISO`); a zone in the text wins over `zone`. */
export const dateReader = (format: string, zone: string): ReadDate => readerOf(format, zone, true)

/** A reader of days: midnight in UTC of the day as it is written, whatever zone the text has. */
export const dayReader = (format: string): ReadDate => readerOf(format, 'UTC', false)

const readerOf = (format: string, zone: string, shifts: boolean): ReadDate => {
  if (format === 'x' || format === 'X')
    return (text) => (/^-?\d{1,15}$/.test(text) ? Number(text) * (format === 'X' ? 1000 : 1) : undefined)
  if (format === 'ISO') return isoReader(zone, shifts)
  const names: string[] = []
  let from = 0
  let pattern = ''
  const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
  for (const found of format.matchAll(token)) {
    pattern += literal(format.slice(from, found.index)) + ownValue(tokens, found[0])
    names.push(found[0])
    from = found.index + found[0].length
  }
  const whole = new RegExp(`^\\s*${pattern}${literal(format.slice(from))}\\s*$`)
  return (text) => {
    const match = whole.exec(text)
    if (!match) return undefined
    const parts = new Map(names.map((name, i) => [name[0] === 'S' ? 'S' : name, match[i + 1] as string]))
    return fromParts(parts, zone, shifts)
  }
}

const fromParts = (parts: ReadonlyMap<string, string>, zone: string, shifts: boolean): number | undefined => {
  const number = (...names: readonly string[]): number => Number(names.map((name) => parts.get(name)).find((one) => one !== undefined) ?? 0)
  const year = parts.has('YYYY') ? number('YYYY') : 2000 + number('YY') - (number('YY') > 69 ? 100 : 0)
  const half = parts.get('A')?.toLowerCase()[0]
  const hours = half ? (number('hh', 'h') % 12) + (half === 'p' ? 12 : 0) : number('HH', 'H')
  const [month, day, minutes, seconds, ms] = [
    number('MM', 'M'),
    number('DD', 'D'),
    number('mm', 'm'),
    number('ss', 's'),
    Number((parts.get('S') ?? '0').slice(0, msDigits)),
  ]
  const utc = Date.UTC(year, month - 1, day, hours, minutes, seconds, ms)
  const back = new Date(utc)
  // Date.UTC takes a year below 100 as one of the twentieth century
  if (
    back.getUTCFullYear() !== year ||
    back.getUTCMonth() !== month - 1 ||
    back.getUTCDate() !== day ||
    hours > 23 ||
    minutes > 59 ||
    seconds > 59
  )
    return undefined
  const said = parts.get('Z')
  if (said && shifts) return utc - offsetOf(said)
  return zone === 'UTC' ? utc : inZone(toMoment(utc).slice(0, -1), zone)
}

const offsetOf = (text: string): number => {
  if (text === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** When the clock changes: the earlier moment of a repeated time, the later one for a skipped time. */
const inZone = (plain: string, zone: string): number => Temporal.PlainDateTime.from(plain).toZonedDateTime(zone).epochMilliseconds

const isoReader =
  (zone: string, shifts: boolean): ReadDate =>
  (text) => {
    const iso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(text.trim())
    if (!iso) return undefined
    const plain = text.trim().replace(' ', 'T').replace(',', '.')
    try {
      if (iso[1] && shifts) return instantOf(plain)
      return inZone(iso[1] ? plain.slice(0, -iso[1].length) : plain, zone)
    } catch {
      // not a date: undefined
      return undefined
    }
  }
