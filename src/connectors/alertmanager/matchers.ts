/**
 * Matchers of Alertmanager as conditions. Regular expressions are accepted as far as a condition can express them: alternatives of plain
 * text, `.`, `.*` and `.+`. Others are refused, so that a silence never covers more than its author meant, and no pattern can make the
 * program compute for long.
 */
import { type Condition, readComparison } from '#kernel/condition.ts'
import { ProtocolError } from '../contract/connector.ts'

export interface Matcher {
  readonly name: string
  readonly value: string
  readonly isRegex: boolean
  readonly isEqual: boolean
}

/** A matcher, filter or silence that cannot be accepted. */
export class MatcherError extends ProtocolError {}

/** The alternatives of a regular expression as patterns of `like` (`*` any text, `?` one character), or undefined. */
export const patternsOf = (regex: string): readonly string[] | undefined => {
  const bare = regex.replace(/^\^/, '').replace(/([^\\]|^)\$$/, '$1')
  const inner = /^\((?:\?:)?([^()]*)\)$/.exec(bare)?.[1] ?? bare
  const patterns: string[] = []
  let current = ''
  for (let i = 0; i < inner.length; i++) {
    const c = inner[i] as string
    const next = inner[i + 1]
    if (c === '|') {
      patterns.push(current)
      current = ''
    } else if (c === '.') {
      if (next === '*') current += '*'
      else if (next === '+') current += '?*'
      else current += '?'
      if (next === '*' || next === '+') i++
    } else if (c === '\\') {
      // a class such as \d is not plain text, and `like` cannot express a literal star
      if (next === undefined || /[a-zA-Z0-9*?]/.test(next)) return undefined
      current += next
      i++
    } else if ('*+?()[]{}^$'.includes(c)) return undefined
    else current += c
  }
  return [...patterns, current]
}

const conditionOfRegex = (field: string, value: string): Condition => {
  const patterns = patternsOf(value)
  if (!patterns)
    throw new MatcherError(`the regular expression ${JSON.stringify(value)} is more than alternatives of plain text, "." , ".*" and ".+"`)
  const plain = patterns.filter((pattern) => pattern !== '' && !/[*?]/.test(pattern))
  const parts: Condition[] = patterns
    .filter((pattern) => /[*?]/.test(pattern))
    .map((like) => (like === '*' ? { all: [] } : like === '?*' ? { field, empty: false } : { field, like }))
  if (plain.length > 0) parts.push({ field, in: plain })
  if (patterns.includes('')) parts.push({ field, empty: true })
  return parts.length === 1 && parts[0] ? parts[0] : { any: parts }
}

const conditionOf = ({ name, value, isRegex, isEqual }: Matcher): Condition => {
  const field = `labels.${name}`
  const condition = isRegex ? conditionOfRegex(field, value) : value === '' ? { field, empty: true } : { field, is: value }
  return isEqual ? condition : { not: condition }
}

/** The condition of matchers; throws MatcherError for a regular expression that no condition can express. */
export const conditionOfMatchers = (matchers: readonly Matcher[]): Condition => ({ all: matchers.map(conditionOf) })

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const regexOf = (pattern: string): string => [...pattern].map((c) => (c === '*' ? '.*' : c === '?' ? '.' : escaped(c))).join('')

/** The matchers of a condition. A condition that a person wrote may have none, because matchers cannot express it. */
export const matchersOf = (condition: Condition | null): readonly Matcher[] => {
  if (!condition) return []
  const parts = 'all' in condition ? condition.all : [condition]
  return parts.flatMap((part): readonly Matcher[] => {
    const [inner, isEqual] = 'not' in part ? [part.not, false] : [part, true]
    const alternatives = 'any' in inner ? inner.any : [inner]
    const read = alternatives.map((one) =>
      'all' in one || 'any' in one || 'not' in one
        ? 'all' in one && one.all.length === 0
          ? { field: '', operator: 'like', value: '*' }
          : undefined
        : readComparison(one),
    )
    const field = read.find((one) => one?.field)?.field ?? ''
    if (!field.startsWith('labels.') || read.some((one) => !one)) return []
    const name = field.slice('labels.'.length)
    const [first] = read
    if (read.length === 1 && first?.operator === 'is') return [{ name, value: String(first.value), isRegex: false, isEqual }]
    if (read.length === 1 && first?.operator === 'empty' && first.value === true) return [{ name, value: '', isRegex: false, isEqual }]
    const patterns = read.flatMap((one) =>
      one?.operator === 'in'
        ? (one.value as string[]).map(escaped)
        : one?.operator === 'empty'
          ? [one.value === true ? '' : '.+']
          : [regexOf(String(one?.value))],
    )
    return [{ name, value: patterns.join('|'), isRegex: true, isEqual }]
  })
}

const matcherPattern = /^\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*(.*)$/s

/** Parses a matcher of a filter: `alertname="Down"`, `instance=~web.*`. */
export const readMatcher = (text: string): Matcher => {
  const found = matcherPattern.exec(text)
  if (!found) throw new MatcherError(`bad matcher format: ${text}`)
  const [, name = '', sign = '', raw = ''] = found
  const trimmed = raw.trim()
  const quoted = trimmed.length >= 2 && trimmed.startsWith('"') && trimmed.endsWith('"')
  const value = quoted ? trimmed.slice(1, -1).replaceAll(/\\(.)/gs, (_, c: string) => (c === 'n' ? '\n' : c)) : trimmed
  return { name, value, isRegex: sign.endsWith('~'), isEqual: sign.startsWith('=') }
}

/** Parses a matcher of a silence, which is JSON. */
export const parseMatcher = (input: unknown): Matcher => {
  const { name, value, isRegex, isEqual } = (input ?? {}) as Record<string, unknown>
  if (typeof name !== 'string' || !/^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name))
    throw new MatcherError(`invalid label name ${JSON.stringify(name)}`)
  if (typeof value !== 'string') throw new MatcherError(`the matcher of ${name} has no value`)
  return { name, value, isRegex: isRegex === true, isEqual: isEqual !== false }
}
