/** Finds the parts of a text in the pseudo-language that come from no message: parts without the marks ⟦ ⟧ that are no data and no date. */

/** The name of the program, and formats of files. */
const sameEverywhere = new Set(['Sereno', 'Markdown', 'CSV', 'CSV.GZ', 'YAML', 'JSON', 'ISO', 'IEC', 'EUR', 'kg', 'GB', 'C', 'QPS', 'Qps'])

/** A text as it is shown: without Markdown, with single spaces. */
export const plainText = (text: string): string =>
  text
    .replaceAll(/[*_`#>]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The text without the parts in ⟦ ⟧, which may contain parameters in their own marks. */
const outsideMarks = (text: string): string => {
  let depth = 0
  return [...text]
    .filter((letter) => {
      if (letter === '⟦') depth++
      else if (letter === '⟧') depth--
      else return depth === 0
      return false
    })
    .join('')
}

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))
const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
const namesOf = (dates: readonly Date[], options: Intl.DateTimeFormatOptions): readonly string[] =>
  dates.map((date) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date))
const dateNames = new Set([
  ...namesOf(months, { month: 'long' }),
  ...namesOf(months, { month: 'short' }),
  ...namesOf(days, { weekday: 'long' }),
  ...namesOf(days, { weekday: 'short' }),
  ...namesOf(days, { weekday: 'short' }).map((name) => name.toLowerCase()),
])
const timeLabel = new Set(
  'd h m min s ms kB MB in ago now at yr yr. mo mo. day days hr hr. min. sec sec. yesterday tomorrow last next this CET CEST UTC GMT'.split(
    ' ',
  ),
)

const isFromIntl = (piece: string): boolean =>
  piece.split(/[\s\d.,%€+−-]+/).every((word) => word === '' || dateNames.has(word) || timeLabel.has(word) || timeLabel.has(`${word}.`))

/** Shorter data could be a part of any word. */
const minDataLength = 6
const withoutData = (text: string, data: ReadonlySet<string>): string =>
  [...data]
    .filter((one) => one.length >= minDataLength && text.includes(one))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, '·'), text)

/** The parts of a text that come from no message, no data and no formatter. */
export const untranslatedIn = (text: string, data: ReadonlySet<string>): readonly string[] => {
  const rest = withoutData(plainText(outsideMarks(text)), data)
  // the pseudo-language has no plain letters: a drawing breaks its texts into lines, so that marks are lost
  if (!/[a-z]/i.test(rest) || data.has(rest) || isFromIntl(rest)) return []
  const within = (piece: string): boolean => piece.length > 3 && [...data].some((one) => one.includes(piece))
  if (within(rest)) return []
  return rest
    .split(/\s*[·,:;()[\]|›→⇄=/–—“”«»]\s*/)
    .map((piece) => piece.trim())
    .filter((piece) => /[a-z]/i.test(piece) && !data.has(piece) && !within(piece) && !isFromIntl(piece) && !sameEverywhere.has(piece))
}
