/** Reads files with one JSON object in each line: the cells of a row are the properties that the map names. */
import { messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type CsvRow, linesOf, tooLong } from '../csv/read-csv.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** The rows, each with its line and a cell for each column; a line that is not a JSON object is a bad row. */
export const readJsonLines = async function* (text: AsyncIterable<string>, columns: readonly string[]): AsyncGenerator<CsvRow> {
  let line = 0
  for await (const source of linesOf(text)) {
    line += 1
    if (source === null) yield { line, cells: [], trouble: tooLong }
    else if (source.trim() !== '') yield { line, ...read(source, columns) }
  }
}

const read = (source: string, columns: readonly string[]): Omit<CsvRow, 'line'> => {
  let found: unknown
  try {
    found = JSON.parse(source)
  } catch (error) {
    return { cells: [], trouble: messageOf('notJson', { detail: (error as Error).message.slice(0, maxDetailCharacters) }) }
  }
  if (!isObject(found)) return { cells: [], trouble: messageOf('noJsonObject') }
  return { cells: columns.map((column) => cellOf(valueAt(found, column))) }
}

const maxDetailCharacters = 200

type Properties = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A property by its name, or by a path of names. */
const valueAt = (from: Properties, column: string): unknown => {
  if (Object.hasOwn(from, column)) return ownValue(from, column)
  const dot = column.indexOf('.')
  const inner = dot < 0 ? undefined : ownValue(from, column.slice(0, dot))
  return isObject(inner) ? valueAt(inner, column.slice(dot + 1)) : undefined
}

/** Lists of plain values become the texts that a field with several values reads. */
const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
