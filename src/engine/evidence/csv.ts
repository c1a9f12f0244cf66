/** CSV (RFC 4180) in UTF-8 with its mark, so that spreadsheets read accents. */

type CsvCell = string | number | boolean | null | undefined

/** A spreadsheet must not take a text for a formula: whoever names an incident could otherwise make the auditor's machine do things. */
const cell = (value: CsvCell): string => {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csv = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): Buffer =>
  Buffer.from(`\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
