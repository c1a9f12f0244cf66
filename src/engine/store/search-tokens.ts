/**
 * The parts by which the search finds a text: words as they are written, the parts of host names, paths, addresses and serial numbers, pairs
 * of characters where a script has no spaces, emoji. The text of a record and the question of a user are cut by the same function.
 */

export interface Token {
  readonly text: string
  /** Place in the text; tokens of one place are different forms of one word. */
  readonly place: number
}

/** A longer run of letters and digits is cut: nobody types it, and PostgreSQL stores at most 2,046 bytes. */
const maxTokenCharacters = 64
/** The ends of longer identifiers (hashes) are not found, only their beginnings. */
const maxIdentifierCharacters = 24
const minEndCharacters = 2
/** PostgreSQL has positions up to 16,383. */
export const maxTokens = 16_000

/** Without accents, case, forms of width, and invisible characters. */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f\p{Cf}\p{Variation_Selector}]/gu, '')
    .normalize('NFC')

/** Scripts that are written without spaces between words. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`
const macAddress = String.raw`(?<![\p{L}\p{N}])(?:[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}|[0-9a-f]{4}(?:\.[0-9a-f]{4}){2})(?![\p{L}\p{N}])`
const emoji = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}`
const part = new RegExp(
  `(?<mac>${macAddress})|(?<pairs>[${unspaced}]+)|(?<word>(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+)|(?<emoji>${emoji})`,
  'gu',
)
const modifiers = /[\u{1f3fb}-\u{1f3ff}]/gu

const hasDigit = /\p{N}/u
const isUnspacedText = new RegExp(`[${unspaced}]`, 'u')
/** Whether records are searched for words that begin like this. One letter begins too many; one character of a script without spaces is a word. */
export const canBegin = (word: string): boolean => [...word].length > 1 || isUnspacedText.test(word)
/** Whether a word is found by its ends too: `web01` in `srvweb01`, the last digits of a serial number. */
export const isIdentifier = (word: string): boolean => hasDigit.test(word)

/** The ends of an identifier, without itself. */
const endsOf = (word: string): readonly string[] => {
  const letters = [...word]
  if (!isIdentifier(word) || letters.length > maxIdentifierCharacters) return []
  return letters.slice(1).flatMap((_, i) => (letters.length - i - 1 >= minEndCharacters ? [letters.slice(i + 1).join('')] : []))
}

interface Part {
  readonly mac?: string
  readonly pairs?: string
  readonly word?: string
  readonly emoji?: string
}

const partsOf = (text: string): Iterable<{ readonly groups?: Part | undefined }> =>
  foldForSearch(text).replaceAll(modifiers, '').matchAll(part)

const macPairs = 6
const joinedMac = (mac: string): string => mac.replaceAll(/[^0-9a-f]/g, '')
const cutWord = (word: string): string => [...word].slice(0, maxTokenCharacters).join('')

/** What a part of the text is cut into, place by place. */
const placesOf = (groups: Part): readonly (readonly string[])[] => {
  const { mac, pairs, word, emoji: sign } = groups
  if (mac) {
    const joined = joinedMac(mac)
    return (joined.match(/../g) ?? []).map((pair, i) => (i === 0 ? [pair, joined] : [pair]))
  }
  if (pairs) {
    const letters = [...pairs]
    return letters.map((letter, i) => [letter + (letters[i + 1] ?? '')])
  }
  if (word) {
    const cut = cutWord(word)
    return [[cut, ...endsOf(cut)]]
  }
  return sign ? [[sign]] : []
}

/** All tokens of a text, the first `max` places. */
export const tokensOf = (text: string, max = maxTokens): readonly Token[] => {
  const tokens: Token[] = []
  let place = 0
  for (const { groups = {} } of partsOf(text))
    for (const forms of placesOf(groups)) {
      if (++place > max || tokens.length >= maxTokens) return tokens
      for (const form of forms) tokens.push({ text: form, place })
    }
  return tokens
}

export interface WantedToken {
  readonly text: string
  /** How many places after the token before it. */
  readonly distance: number
}

/** How the text of a user is cut: one form for each place. A complete MAC address is one token. */
export const wantedTokens = (text: string): readonly WantedToken[] => {
  const wanted: WantedToken[] = []
  let distance = 1
  const want = (token: string, next: number): void => {
    wanted.push({ text: token, distance })
    distance = next
  }
  for (const { groups = {} } of partsOf(text)) {
    const { mac, pairs, word, emoji: sign } = groups
    if (mac) want(joinedMac(mac), macPairs)
    else if (pairs && [...pairs].length > 1) {
      const letters = [...pairs]
      // after the last pair, a record has the last character by itself
      for (const [i, letter] of letters.slice(1).entries()) want((letters[i] ?? '') + letter, i === letters.length - 2 ? 2 : 1)
    } else if (word) want(cutWord(word), 1)
    else want(pairs ?? sign ?? '', 1)
  }
  return wanted
}

/** Tokens as PostgreSQL reads a tsvector: `'web':1A 'prod':2A`. They contain letters, digits and emoji only, so nothing is escaped. */
export const tsvectorText = ({ title, body }: { readonly title: string; readonly body: string }): string => {
  const parts = new Map<string, string[]>()
  const add = (text: string, weight: string, after: number): number => {
    const tokens = tokensOf(text, maxTokens - after)
    for (const token of tokens) {
      const places = parts.get(token.text) ?? []
      places.push(`${token.place + after}${weight}`)
      parts.set(token.text, places)
    }
    return after + (tokens.at(-1)?.place ?? 0)
  }
  // a place between them, so that no phrase begins in the title and ends in the body
  add(body, 'C', add(title, 'A', 0) + 1)
  return [...parts].map(([text, places]) => `'${text}':${places.join(',')}`).join(' ')
}
