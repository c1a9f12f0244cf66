/**
 * What a user types into a search, as a query of PostgreSQL: words in any form, the last one and identifiers by their beginning, phrases in
 * quotes, `-word` to exclude, `or` between alternatives. Host names, paths and addresses are phrases of their parts. Every text is a valid
 * question: other signs only separate words.
 */
import { canBegin, foldForSearch, isIdentifier, wantedTokens } from './search-tokens.ts'

/** A text longer than this is cut, as when somebody pastes a page. */
const maxCharacters = 1000
const maxTerms = 16
const maxTokensPerTerm = 32

interface SearchTerm {
  /** In the syntax of `tsquery`. */
  readonly text: string
  /** A plain word, which is also found in its other forms unless it is a stop word. */
  readonly word?: string
  readonly not?: true
}

/** Alternatives, each with the terms that must hold together. Empty if the text has nothing to search for. */
export type SearchTerms = readonly (readonly SearchTerm[])[]

interface Piece {
  readonly content: string
  readonly quoted: boolean
  readonly excluded: boolean
  /** The user may still be typing it. */
  readonly unfinished: boolean
}

const piece = /(?<minus>-)?"(?<phrase>[^"]*)(?<end>"|$)|(?<plain>[^\s,;"]+)/gu
const hasToken = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u

const piecesOf = (text: string): readonly Piece[] => {
  const found = [
    ...text
      .slice(0, maxCharacters)
      .toWellFormed()
      .replaceAll(/[“”„«»]/g, '"')
      .matchAll(piece),
  ]
  const pieces = found.map(({ groups = {} }, i): Piece => {
    const { minus, phrase, end, plain = '' } = groups
    const quoted = phrase !== undefined
    const excluded = minus !== undefined || (!quoted && plain.startsWith('-'))
    return { content: phrase ?? plain, quoted, excluded, unfinished: !excluded && i === found.length - 1 && end !== '"' }
  })
  return pieces.filter(({ content }) => hasToken.test(content)).slice(0, maxTerms)
}

const lexeme = (text: string, begins = false): string => `'${text}'${begins ? ':*' : ''}`

const termOf = ({ content, quoted, excluded, unfinished }: Piece): SearchTerm | undefined => {
  const tokens = wantedTokens(content).slice(0, maxTokensPerTerm)
  const last = tokens.at(-1)
  if (!last) return undefined
  const begins = (unfinished || (!quoted && !excluded && isIdentifier(last.text))) && canBegin(last.text)
  const not = excluded ? ({ not: true } as const) : {}
  if (tokens.length === 1) return { text: lexeme(last.text, begins), ...(quoted ? {} : { word: last.text }), ...not }
  const phrase = tokens.map(
    ({ text, distance }, i) => `${i === 0 ? '' : ` <${distance}> `}${lexeme(text, begins && i === tokens.length - 1)}`,
  )
  const whole = foldForSearch(content)
  // numbers of records are found as a whole, because an imported one may have any form
  const number = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(whole) ? ` | ${lexeme(whole, begins)}` : ''
  return { text: phrase.join('') + number, ...not }
}

/** A telephone number has more digits than a word with a sign in it, and fewer than a list of numbers. */
const phoneDigits = { min: 6, max: 15 } as const

/** The digits of a text that can be a telephone number with blanks and signs in it. The numbers of people are found by their digits alone, too. */
const writtenNumber = (text: string): string | undefined => {
  const digits = text.replaceAll(/\D/g, '')
  const isNumber = /^\s*\+?[\d(][\d\s()./-]*$/.test(text) && digits.length >= phoneDigits.min && digits.length <= phoneDigits.max
  return isNumber && digits !== text.trim() ? digits : undefined
}

/** Reads a text. Without anything that must be found, nothing would be excluded from everything: `-word` alone asks for the word. */
export const parseSearch = (text: string): SearchTerms => {
  const groups: SearchTerm[][] = [[]]
  const pieces = piecesOf(text)
  for (const [i, one] of pieces.entries()) {
    const isOr = !one.quoted && one.content.toLowerCase() === 'or' && (groups.at(-1)?.length ?? 0) > 0 && i < pieces.length - 1
    const term = isOr ? undefined : termOf(one)
    if (isOr) groups.push([])
    else if (term) groups.at(-1)?.push(term)
  }
  const number = writtenNumber(text)
  if (number !== undefined) groups.push([{ text: lexeme(number, true) }])
  return groups
    .filter((terms) => terms.length > 0)
    .map((terms) => (terms.every(({ not }) => not) ? terms.map(({ not: _, ...term }) => term) : terms))
}
