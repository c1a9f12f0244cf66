/**
 * Rows of CSV text, one after the other, each with the line in which it begins. A broken row costs that row alone: where a quote is
 * never closed, or closed in the middle of a cell, its line is bad and reading goes on with the next one.
 *
 * That is why csv-parse is not used here: after an error it goes on inside of the quote, so that a single stray quote left out the
 * rest of a file, and after a row that is too long it drops what else stands in its buffer (tried with 7.0.3).
 */
import { type Message, messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const say = messagesOf(en)

export interface CsvDialect {
  readonly delimiter: string
  readonly quote: string
}

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why the row cannot be read. */
  readonly trouble?: Message
}

/** A row that is longer is bad: in characters, and in lines that a quoted cell holds. */
const longestRow = 2_000_000
const mostLines = 10_000

interface Reading {
  readonly cells: string[]
  cell: string
  quoted: boolean
}

/** Reads one line on; an open quote goes on in the next line. */
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

/** Physical lines of the text; one that is too long comes as null. */
const linesOf = async function* (text: AsyncIterable<string>): AsyncGenerator<string | null> {
  let end: string | undefined
  let rest = ''
  let overlong = false
  for await (const chunk of text) {
    end ??= chunk.includes('\n') || !chunk.includes('\r') ? '\n' : '\r'
    const pieces = chunk.split(end)
    for (const [i, piece] of pieces.entries()) {
      if (!overlong) rest += piece
      if (rest.length > longestRow) {
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

const tooLong = say('rowTooLong', { max: longestRow })
const neverClosed = say('quoteNotClosed')

export const readCsv = async function* (text: AsyncIterable<string>, form: CsvDialect): AsyncGenerator<CsvRow> {
  const lines = linesOf(text)
  /** Lines that were read ahead of what is given, from the first of the row on. */
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
      if (found === 'open' && size <= longestRow && taken < mostLines) continue
      if (found === 'open') trouble = neverClosed
      if (found === 'broken') trouble = taken === 0 ? say('strayQuote') : neverClosed
      taken += 1
      break
    }
    if (ahead.length === 0) return
    // what a broken row has swallowed is read again, without its first line
    const used = trouble === undefined ? taken : 1
    const blank = used === 1 && (ahead[0] ?? '-').trim() === ''
    ahead = ahead.slice(used)
    if (!blank) yield trouble === undefined ? { line: line + 1, cells: reading.cells } : { line: line + 1, cells: [], trouble }
    line += used
  }
}
