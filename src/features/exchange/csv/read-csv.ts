/**
 * Reads rows of CSV, each with the number of its first line. A broken row affects only itself: when a quote is never closed, or closed in
 * the middle of a cell, its line is bad and reading continues with the next line.
 *
 * This is why csv-parse is not used: after an error it continues inside the quote, so that one stray quote skips the rest of the file,
 * and after a row that is too long it drops the rest of its buffer (tried with 7.0.3).
 */
import { type Message, messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export interface CsvDialect {
  readonly delimiter: string
  readonly quote: string
}

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why the row cannot be parsed. */
  readonly trouble?: Message
}

/** The limits of a row: its characters, and the lines of its quoted cells. */
const maxRowCharacters = 2_000_000
const maxRowLines = 10_000

interface Reading {
  readonly cells: string[]
  cell: string
  quoted: boolean
}

/** Parses one more line; an open quote continues in the next one. */
const scan = (reading: Reading, line: string, { delimiter, quote }: CsvDialect): 'whole' | 'open' | 'broken' => {
  let at = 0
  for (;;) {
    if (!reading.quoted) {
      if (line[at] === quote) {
        reading.quoted = true
        at += 1
      } else {
        const end = line.indexOf(delimiter, at)
        reading.cells.push(end < 0 ? line.slice(at) : line.slice(at, end))
        if (end < 0) return 'whole'
        at = end + delimiter.length
        continue
      }
    }
    const end = line.indexOf(quote, at)
    if (end < 0) {
      reading.cell += `${line.slice(at)}\n`
      return 'open'
    }
    reading.cell += line.slice(at, end)
    at = end + 1
    if (line[at] === quote) {
      reading.cell += quote
      at += 1
      continue
    }
    while (line[at] === ' ' && delimiter !== ' ') at += 1
    if (at < line.length && !line.startsWith(delimiter, at)) return 'broken'
    reading.cells.push(reading.cell)
    reading.cell = ''
    reading.quoted = false
    if (at >= line.length) return 'whole'
    at += delimiter.length
  }
}

/** The lines of the text; null for a line that is too long. */
export const linesOf = async function* (text: AsyncIterable<string>): AsyncGenerator<string | null> {
  let end: string | undefined
  let rest = ''
  let overlong = false
  for await (const chunk of text) {
    end ??= chunk.includes('\n') || !chunk.includes('\r') ? '\n' : '\r'
    const pieces = chunk.split(end)
    for (const [i, piece] of pieces.entries()) {
      if (!overlong) rest += piece
      if (rest.length > maxRowCharacters) {
        overlong = true
        rest = ''
      }
      if (i === pieces.length - 1) break
      yield overlong ? null : rest.endsWith('\r') ? rest.slice(0, -1) : rest
      rest = ''
      overlong = false
    }
  }
  if (overlong) yield null
  else if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest
}

export const tooLong = messageOf('rowTooLong', { max: maxRowCharacters })
const neverClosed = messageOf('quoteNotClosed')

export const readCsv = async function* (text: AsyncIterable<string>, form: CsvDialect): AsyncGenerator<CsvRow> {
  const lines = linesOf(text)
  /** Lines read ahead, from the first line of the row on. */
  let ahead: (string | null)[] = []
  let line = 0
  for (;;) {
    const reading: Reading = { cells: [], cell: '', quoted: false }
    let taken = 0
    let trouble: Message | undefined
    for (let size = 0; ; taken++) {
      if (taken === ahead.length) {
        const next = await lines.next()
        if (next.done) {
          if (taken > 0) trouble = neverClosed
          break
        }
        ahead.push(next.value)
      }
      const physical = ahead[taken] as string | null
      if (physical === null) {
        trouble = taken === 0 ? tooLong : neverClosed
        break
      }
      size += physical.length + 1
      const found = scan(reading, physical, form)
      if (found === 'open' && size <= maxRowCharacters && taken < maxRowLines) continue
      if (found === 'open') trouble = neverClosed
      if (found === 'broken') trouble = taken === 0 ? messageOf('strayQuote') : neverClosed
      taken += 1
      break
    }
    if (ahead.length === 0) return
    // the lines that a broken row has consumed are read again, without its first line
    const used = trouble === undefined ? taken : 1
    const blank = used === 1 && (ahead[0] ?? '-').trim() === ''
    ahead = ahead.slice(used)
    if (!blank) yield trouble === undefined ? { line: line + 1, cells: reading.cells } : { line: line + 1, cells: [], trouble }
    line += used
  }
}
