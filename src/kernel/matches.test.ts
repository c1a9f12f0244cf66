import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLike } from './matches.ts'

/** The definition, literally: the first star takes nothing, or one more character. */
const naive = (text: readonly string[], pattern: readonly string[]): boolean => {
  const [first, ...rest] = pattern
  if (first === undefined) return text.length === 0
  if (first === '*') return naive(text, rest) || (text.length > 0 && naive(text.slice(1), pattern))
  return text.length > 0 && (first === '?' || first === text[0]) && naive(text.slice(1), rest)
}

test('a pattern means what its definition says', () => {
  const letters = fc.constantFrom('a', 'b', '😀', '*', '?')
  const texts = fc.array(letters, { maxLength: 8 })
  fc.assert(
    fc.property(texts, texts, (text, pattern) => {
      expect(isLike(text.join(''), pattern.join(''))).toBe(naive(text, pattern))
    }),
    { numRuns: 2000 },
  )
})

test('many stars do not multiply the work', () => {
  expect(isLike('a'.repeat(5000), `${'*a'.repeat(500)}*b`)).toBe(false)
  expect(isLike('a'.repeat(5000), `${'*a'.repeat(500)}*`)).toBe(true)
})
