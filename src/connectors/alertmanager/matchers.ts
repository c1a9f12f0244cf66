/** Matchers of Alertmanager: what they match, and how they are stored as conditions, from which they are read back as they were. */
import { compileRegex, matchesRegex } from '#engine/regex/regex.ts'
import { storable, storedLabel, type Texts } from '#itom/events/event.ts'
import { type Condition, readComparison } from '#kernel/condition.ts'
import { ownValue } from '#kernel/own-value.ts'
import { ProtocolError } from '../contract/connector.ts'

export interface Matcher {
  readonly name: string
  readonly value: string
  readonly isRegex: boolean
  readonly isEqual: boolean
}

/** A matcher, filter or silence that cannot be accepted. */
export class MatcherError extends ProtocolError {}

/** What is wrong with a pattern, as Alertmanager says it: it anchors patterns by writing the anchors around them. */
export const wrongInFull = (pattern: string): string | undefined => {
  const compiled = compileRegex(pattern)
  if ('test' in compiled) return undefined
  const anchored = compileRegex(`^(?:${pattern})$`)
  return 'wrong' in anchored ? anchored.wrong : compiled.wrong
}

/** The matcher for stored labels. Throws MatcherError for a text that is no regular expression. */
export const checkedMatcher = (matcher: Matcher): Matcher => {
  const name = storedLabel(matcher.name)
  if (!matcher.isRegex) return { ...matcher, name, value: storedLabel(matcher.value) }
  const value = storable(matcher.value)
  const problem = wrongInFull(value)
  if (problem !== undefined) throw new MatcherError(problem)
  return { ...matcher, name, value }
}

/** Whether stored labels meet the matcher; a missing label is the empty text. */
export const meets = ({ name, value, isRegex, isEqual }: Matcher, labels: Texts): boolean => {
  const text = ownValue(labels, name) ?? ''
  return (isRegex ? matchesRegex(text, value) : text === value) === isEqual
}

// the condition language would read these two as symbols
const literal = (text: string) => (text === 'me' || text === 'mine' ? { literal: text } : text)
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'literal' in value ? String(value.literal) : String(value)

const conditionOf = ({ name, value, isRegex, isEqual }: Matcher): Condition => {
  const field = `labels.${name}`
  const empty: Condition = { field, empty: true }
  const regex: Condition = { field, matches: literal(value) }
  const compared: Condition = value === '' ? empty : { field, is: literal(value) }
  const condition = !isRegex ? compared : matchesRegex('', value) ? { any: [regex, empty] } : regex
  return isEqual ? condition : { not: condition }
}

/** The condition of matchers. */
export const conditionOfMatchers = (matchers: readonly Matcher[]): Condition => ({ all: matchers.map(conditionOf) })

/** The part of the matchers that the database can answer. */
export const comparedByDatabase = (matchers: readonly Matcher[]): Condition => conditionOfMatchers(matchers.filter((one) => !one.isRegex))

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const regexOfLike = (pattern: string): string => [...pattern].map((c) => (c === '*' ? '.*' : c === '?' ? '.' : escaped(c))).join('')

interface Read {
  readonly field: string
  readonly value: string
  readonly isRegex: boolean
}

/** A comparison as a matcher. People write `like` and `in`, which become the nearest regular expression. */
const readOne = (condition: Condition): Read | undefined => {
  if ('all' in condition || 'any' in condition || 'not' in condition) return undefined
  const found = readComparison(condition)
  if (!found) return undefined
  const { field, operator, value } = found
  if (operator === 'is') return { field, value: textOf(value), isRegex: false }
  if (operator === 'empty') return value === true ? { field, value: '', isRegex: false } : { field, value: '.+', isRegex: true }
  if (operator === 'matches') return { field, value: textOf(value), isRegex: true }
  if (operator === 'like') return { field, value: `(?i)${regexOfLike(String(value))}`, isRegex: true }
  if (operator === 'in' && Array.isArray(value)) return { field, value: value.map((one) => escaped(textOf(one))).join('|'), isRegex: true }
  return undefined
}

const readPart = (part: Condition): Matcher | undefined => {
  const [inner, isEqual] = 'not' in part ? [part.not, false] : [part, true]
  const read = ('any' in inner ? inner.any : [inner]).map(readOne)
  const [first] = read
  if (!first?.field.startsWith('labels.') || read.some((one) => one?.field !== first.field)) return undefined
  const name = first.field.slice('labels.'.length)
  const known = read.filter((one) => one !== undefined)
  // what conditionOf makes of a regular expression that matches the empty text
  const isOwn = known.length === 2 && first.isRegex && known[1]?.value === '' && !known[1].isRegex
  if (known.length === 1 || isOwn) return { name, value: first.value, isRegex: first.isRegex, isEqual }
  const alternatives = known.map((one) => (one.isRegex ? `(?:${one.value})` : escaped(one.value)))
  return { name, value: alternatives.join('|'), isRegex: true, isEqual }
}

/** The matchers of a condition; none if a person wrote one that matchers cannot express, since part of it would cover more. */
export const matchersOf = (condition: Condition | null): readonly Matcher[] => {
  if (!condition) return []
  const read = ('all' in condition ? condition.all : [condition]).map(readPart)
  const matchers = read.filter((one) => one !== undefined)
  return matchers.length === read.length ? matchers : []
}

/** Parses a matcher of a silence, which is JSON. */
export const parseMatcher = (input: unknown, i: number): Matcher => {
  const given: Readonly<Record<string, unknown>> = typeof input === 'object' && input !== null ? { ...input } : {}
  const { name, value, isRegex, isEqual } = given
  if (typeof name !== 'string') throw new MatcherError(`matchers.${i}.name in body is required`)
  if (typeof value !== 'string') throw new MatcherError(`matchers.${i}.value in body is required`)
  if (name === '') throw new MatcherError(`silence invalid: invalid label matcher ${i}: invalid label name ""`)
  const compiled = isRegex === true ? compileRegex(storable(value)) : undefined
  if (compiled && 'wrong' in compiled)
    throw new MatcherError(
      `silence invalid: invalid label matcher ${i}: invalid regular expression ${JSON.stringify(value)}: ${compiled.wrong}`,
    )
  return checkedMatcher({ name, value, isRegex: isRegex === true, isEqual: isEqual !== false })
}
