/**
 * The two forms of an export. For programs: names of fields, keys of choices, numbers of records, durations in ISO, so that an import can
 * read all of it. For people: the texts of the list in their language, for a spreadsheet.
 */
import { Temporal } from 'temporal-polyfill'
import { nameOfPath, nameOfValue } from '#engine/messages/declared-names.ts'
import type { RefLabel } from '#engine/store/rows.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import type { Language } from '#kernel/localized-text.ts'
import { ownValue } from '#kernel/own-value.ts'
import { toMilliseconds, toMoment } from '#kernel/time.ts'
import type { CsvCell } from '../csv/write-csv.ts'
import type { ExportColumn } from './columns.ts'

export type RefTexts = Readonly<Record<string, RefLabel | null>>

export interface Face {
  readonly head: (column: ExportColumn) => string
  /** The cell of a value, which is never null. */
  readonly cell: (column: ExportColumn, value: unknown, refs: RefTexts) => CsvCell
}

export const dataFace = (house: House, zone: string): Face => {
  const moment = momentIn(zone)
  const cell: Face['cell'] = (column, value, refs) => {
    const { field } = column
    if (Array.isArray(value)) return value.map((one) => cell(column, one, refs)).join(',')
    if (targetOf(field)) return ownValue(refs, String(value))?.number ?? String(value)
    if (field.kind === 'moment') return moment(String(value))
    if (typeof value === 'string') return value
    const text = ownValue(house.kinds, field.kind)?.format(value, field.options)
    // numbers remain numbers, so that -5 is not guarded as a formula
    return typeof value === 'number' && Number(text) === value ? value : text
  }
  return { head: ({ path }) => path, cell }
}

interface LabelOptions {
  readonly language: Language
  readonly zone: string
  readonly currency: string
}

export const labelsFace = (house: House, type: string, { language, zone, currency }: LabelOptions): Face => {
  const moment = momentIn(zone)
  const cell: Face['cell'] = (column, value, refs) => {
    const { field, path } = column
    if (Array.isArray(value)) return value.map((one) => cell(column, one, refs)).join('; ')
    if (targetOf(field)) return ownValue(refs, String(value))?.title ?? String(value)
    if (field.kind === 'moment') return moment(String(value)).replace(/\.\d{3}/, '')
    if (typeof value === 'number') return field.kind === 'duration' ? hours(value) : value
    if (typeof value === 'object' && value !== null) return field.kind === 'attributes' ? listed(value) : JSON.stringify(value)
    return nameOfValue(house, type, path, value, language)
  }
  // the unit is in the heading, so that the cells are numbers
  const units = new Map([
    ['duration', ' (h)'],
    ['money', ` (${currency})`],
  ])
  const unit = ({ field }: ExportColumn): string => units.get(field.kind) ?? ''
  return { head: (column) => nameOfPath(house, type, column.path, language) + unit(column), cell }
}

/** Seconds as hours, precise to a third of a second, so that a spreadsheet can add them. */
const hours = (seconds: number): number => Math.round((seconds / 3600) * 10_000) / 10_000

const listed = (attributes: object): string =>
  Object.entries(attributes)
    .map(([name, text]) => `${name}: ${text}`)
    .join('; ')

/** Offsets of time zones change only at full quarters of an hour. */
const quarterHourMs = 900_000
const maxCachedMoments = 50_000

/** Formats moments in local time with the offset: `2026-03-02T10:00:00.000+01:00`; in UTC as stored. */
const momentIn = (zone: string): ((moment: string) => string) => {
  if (zone === 'UTC') return (moment) => moment
  const known = new Map<number, Temporal.ZonedDateTime>()
  return (moment) => {
    const at = toMilliseconds(moment)
    const slot = Math.floor(at / quarterHourMs)
    const there = known.get(slot) ?? Temporal.Instant.fromEpochMilliseconds(slot * quarterHourMs).toZonedDateTimeISO(zone)
    if (known.size > maxCachedMoments) known.clear()
    known.set(slot, there)
    return toMoment(at + there.offsetNanoseconds / 1e6).slice(0, -1) + there.offset
  }
}
