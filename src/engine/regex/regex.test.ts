import { expect, test } from 'vitest'
import { compileRegex, matchesRegex, wrongRegex } from './regex.ts'

test('a pattern is one of RE2, for the whole text', () => {
  expect(matchesRegex('web-12', 'web-[0-9]+')).toBe(true)
  expect(matchesRegex('my web-12', 'web-[0-9]+')).toBe(false)
  expect(matchesRegex('b', 'a|b')).toBe(true)
  expect(matchesRegex('ab', 'a|b')).toBe(false)
  expect(matchesRegex('a\nb', 'a.b')).toBe(false)
  expect(matchesRegex('ÑANDÚ', '(?i)\\p{L}andú')).toBe(true)
  for (const wrong of ['(', 'a**', '(?=a)', '(a)\\1', '[z-a]']) expect(wrongRegex(wrong), wrong).toBeDefined()
})

test('a list of names can be long', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `host-${i}`)
  expect(matchesRegex('host-4711', names.join('|'))).toBe(true)
  expect(matchesRegex('host-5000', names.join('|'))).toBe(false)
})

test.each([`${'.*a'.repeat(10)}.*b`, '(a+)+b', '(a?){100}a{100}', '(a|b)*a(a|b){200}', '(((a?)*)*)*b', '((a{10}){10}){9}'])(
  'the hostile pattern %s is answered at once',
  (pattern) => {
    const started = performance.now()
    matchesRegex('a'.repeat(50), pattern)
    // some 20 ms; the rest is for a busy machine
    expect(performance.now() - started).toBeLessThan(500)
  },
)

test('a pattern whose program is too large is refused', () => {
  for (const pattern of ['(a?){600}a{600}', 'x{1000}y{1000}', `${'\\pL?'.repeat(4000)}`])
    expect(compileRegex(pattern)).toEqual({ wrong: expect.stringMatching(/too large|longer than/) })
})
