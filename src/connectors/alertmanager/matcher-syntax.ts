/**
 * The text form of matchers, as filters and amtool write it: `alertname="Down"`, `{"host.name"="web-1", instance=~"web.*"}`. There are
 * two grammars. The newer one has quoted names and the escapes of Go, the classic one has unquoted values with any sign. As in
 * Alertmanager, a text that only one of them reads is read by that one, and the classic one decides where they differ.
 */
import { goUnquote } from './go-unquote.ts'
import { type Matcher, MatcherError } from './matchers.ts'

interface Token {
  readonly kind: 'text' | 'sign'
  readonly text: string
}

const tokenPattern = /\s+|([{},]|=~|!~|!=|=)|("(?:[^"\\]|\\.)*")|([^\s{}!=~,\\"'`]+)/suy

/** The tokens of the newer grammar; undefined if the text has a part that is none. */
const tokensOf = (input: string): readonly Token[] | undefined => {
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < input.length) {
    const found = tokenPattern.exec(input)
    if (!found) return undefined
    const [, sign, quoted, plain] = found
    const text = quoted === undefined ? plain : goUnquote(quoted)
    if (quoted !== undefined && text === undefined) return undefined
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else if (text !== undefined) tokens.push({ kind: 'text', text })
  }
  return tokens
}

const comparisons = new Set(['=', '!=', '=~', '!~'])

const matcherOf = (name: string, sign: string, value: string): Matcher => ({
  name,
  value,
  isRegex: sign.endsWith('~'),
  isEqual: sign.startsWith('='),
})

const readNewer = (input: string): readonly Matcher[] | undefined => {
  const all = tokensOf(input)
  if (!all) return undefined
  const is = (token: Token | undefined, sign: string): boolean => token?.kind === 'sign' && token.text === sign
  const [opens, closes] = [is(all[0], '{'), is(all.at(-1), '}')]
  if (opens !== closes) return undefined
  const tokens = opens ? all.slice(1, -1) : all
  const matchers: Matcher[] = []
  for (let i = 0; i < tokens.length; i += 4) {
    const [name, sign, value, comma] = tokens.slice(i, i + 4)
    if (name?.kind !== 'text' || value?.kind !== 'text' || sign?.kind !== 'sign' || !comparisons.has(sign.text)) return undefined
    if (comma && !is(comma, ',')) return undefined
    matchers.push(matcherOf(name.text, sign.text, value.text))
  }
  return matchers
}

const classicPattern = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(=~|=|!=|!~)\s*(.*?)\s*$/s

/** A value of the classic grammar: quotes at both ends or none; a backslash escapes `"`, `\` and `n`, and is itself before anything else. */
const classicValue = (raw: string): string | undefined => {
  const isQuoted = raw.startsWith('"')
  const inner = isQuoted ? /^"((?:[^"\\]|\\.)*)"$/s.exec(raw)?.[1] : raw
  if (inner === undefined || /^(?:[^"\\]|\\.)*"/s.test(inner)) return undefined
  return inner.replaceAll(/\\(["\\n])/g, (_, c: string) => (c === 'n' ? '\n' : c))
}

const readClassicOne = (input: string): Matcher | undefined => {
  const [, name = '', sign = '', raw = ''] = classicPattern.exec(input) ?? []
  const value = classicValue(raw)
  return name === '' || value === undefined ? undefined : matcherOf(name, sign, value)
}

/** One matcher, or, in braces, several that are separated by commas outside quotes. */
const readClassic = (input: string): readonly Matcher[] | undefined => {
  const inBraces = /^\s*\{(.*)\}\s*$/s.exec(input)?.[1]
  const parts = inBraces === undefined ? [input] : (inBraces.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/gs) ?? [])
  const read = parts.filter((part, i) => i < parts.length - 1 || part.trim() !== '').map(readClassicOne)
  const matchers = read.filter((one) => one !== undefined)
  return matchers.length === read.length ? matchers : undefined
}

/** The matchers of a filter. */
export const readMatchers = (input: string): readonly Matcher[] => {
  const [newer, classic] = [readNewer(input), readClassic(input)]
  const matchers = classic ?? newer
  if (!matchers || matchers.length === 0 || matchers.some(({ name }) => name === '')) throw new MatcherError(`bad matcher format: ${input}`)
  return matchers
}
