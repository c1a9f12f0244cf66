/**
 * Regular expressions from outside, in the syntax of RE2, matched against whole texts. RE2 needs a time that grows with the size of the
 * program and the length of the text only, whatever the pattern is; the size is limited here, so that a hostile pattern answers within
 * milliseconds for a text of the usual length.
 */
import { RE2JS } from 're2js'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** A list of names has one alternative for each, and no other sign: such a pattern can be long, because it is a look-up. */
const maxListCharacters = 100_000
const maxCharacters = 10_000
/** Instructions of the compiled pattern; the worst patterns of this size need some 30 ms for a text of 1,000 characters. */
const maxProgramSize = 1000
const maxCached = 500

type Test = (text: string) => boolean
export type CompiledRegex = { readonly test: Test } | { readonly wrong: string }

const compile = (pattern: string): CompiledRegex => {
  if (pattern.length <= maxListCharacters && !/[\\.+*?()[\]{}^$]/.test(pattern)) {
    const names = new Set(pattern.split('|'))
    return { test: (text) => names.has(text) }
  }
  if (pattern.length > maxCharacters) return { wrong: `longer than ${maxCharacters} characters` }
  try {
    const regex = RE2JS.compile(pattern)
    if (regex.programSize() > maxProgramSize) return { wrong: 'expression too large' }
    return { test: (text) => regex.matches(text) }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}

const cache = new Map<string, CompiledRegex>()

/** The compiled pattern, or what is wrong with it. The most recently used ones are kept. */
export const compileRegex = (pattern: string): CompiledRegex => {
  const compiled = cache.get(pattern) ?? compile(pattern)
  cache.delete(pattern)
  cache.set(pattern, compiled)
  const [oldest] = cache.keys()
  if (cache.size > maxCached && oldest !== undefined) cache.delete(oldest)
  return compiled
}

/** Whether the whole text matches the pattern; a pattern that cannot be compiled matches nothing. */
export const matchesRegex = (text: string, pattern: string): boolean => {
  const compiled = compileRegex(pattern)
  return 'test' in compiled && compiled.test(text)
}

/** Why the text is no regular expression; undefined if it is one. */
export const wrongRegex = (pattern: string): Message | undefined => {
  const compiled = compileRegex(pattern)
  return 'wrong' in compiled ? messageOf('wrong', { problem: compiled.wrong }) : undefined
}
