/**
 * CSV as the house writes it (RFC 4180): UTF-8, rows that end with CR LF. A text that a spreadsheet would take for a formula stands
 * behind an apostrophe, since whoever names an incident could otherwise make the reader's machine do things. `bare` takes that
 * apostrophe away again, so that nothing is lost on the way back.
 */
import type { Language } from '#kernel/localized-text.ts'

export type CsvCell = string | number | boolean | null | undefined

export interface CsvForm {
  readonly delimiter: ',' | ';'
  readonly decimal: '.' | ','
}

export const plainForm: CsvForm = { delimiter: ',', decimal: '.' }

/** What a spreadsheet of the language reads with a double click: a Spanish one takes 3.5 for the third of May, and commas for text. */
export const spreadsheetForm = (language: Language): CsvForm => (language === 'es' ? { delimiter: ';', decimal: ',' } : plainForm)

/** What spreadsheets know UTF-8 by. */
export const byteOrderMark = '\ufeff'

const guarded = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The text before it was guarded. */
export const bare = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const cell = (value: CsvCell, { decimal }: CsvForm): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return decimal === '.' ? String(value) : String(value).replace('.', decimal)
  const text = guarded(String(value))
  // quoted for the delimiters of all languages: a file is not always opened where it was meant to be
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (cells: readonly CsvCell[], form: CsvForm): string =>
  `${cells.map((one) => cell(one, form)).join(form.delimiter)}\r\n`

/** A whole file for a spreadsheet. */
export const csvFile = (head: readonly string[], rows: readonly (readonly CsvCell[])[], form: CsvForm = plainForm): Buffer =>
  Buffer.from(byteOrderMark + [head, ...rows].map((row) => csvLine(row, form)).join(''))
