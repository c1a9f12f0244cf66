/**
 * Writes CSV (RFC 4180): UTF-8, rows that end with CR LF. A text that a spreadsheet would run as a formula gets an apostrophe in front,
 * because otherwise the title of an incident could run commands on the machine of the reader. `bare` removes that apostrophe, so that
 * an import restores the text.
 */
import { type Language, localeOf } from '#kernel/localized-text.ts'

export type CsvCell = string | number | boolean | null | undefined

export interface CsvForm {
  readonly delimiter: ',' | ';'
  readonly decimal: '.' | ','
}

/** The form for programs. */
export const plainForm: CsvForm = { delimiter: ',', decimal: '.' }

/**
 * The form that a spreadsheet of the language opens with a double click. Where the decimal separator is a comma, cells are separated by
 * semicolons; such a spreadsheet takes 3.5 for the third of May.
 */
export const spreadsheetForm = (language: Language): CsvForm => {
  const parts = new Intl.NumberFormat(localeOf(language)).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? { delimiter: ';', decimal: ',' } : plainForm
}

/** By which spreadsheets recognise UTF-8. */
export const byteOrderMark = '\ufeff'

const guarded = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The text without the apostrophe against formulas. */
export const bare = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

const cell = (value: CsvCell, { decimal }: CsvForm): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return decimal === '.' ? String(value) : String(value).replace('.', decimal)
  const text = guarded(String(value))
  // quoted for the delimiters of all languages: a file is not always opened with the language for which it was written
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One row of a file. */
export const csvLine = (cells: readonly CsvCell[], form: CsvForm): string =>
  `${cells.map((one) => cell(one, form)).join(form.delimiter)}\r\n`

/** A whole file for a spreadsheet. */
export const csvFile = (head: readonly string[], rows: readonly (readonly CsvCell[])[], form: CsvForm = plainForm): Buffer =>
  Buffer.from(byteOrderMark + [head, ...rows].map((row) => csvLine(row, form)).join(''))
