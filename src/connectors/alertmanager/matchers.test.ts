import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesRegex } from '#engine/regex/regex.ts'
import { matches } from '#kernel/matches.ts'
import { readMatchers } from './matcher-syntax.ts'
import { conditionOfMatchers, type Matcher, matchersOf } from './matchers.ts'

describe('matchers', () => {
  const name = fc.constantFrom('a', 'host.name', 'a b', '{x}')
  const text = fc.oneof(fc.stringMatching(/^[ab.]{0,4}$/), fc.constantFrom('me', 'mine', '\\', 'x\ny'))
  const regex = fc
    .array(fc.constantFrom('a', 'b', '.', '.*', '.+', '\\.', '|', '[ab]', '(a|b)+'), { maxLength: 6 })
    .map((parts) => parts.join(''))
  const matcher: fc.Arbitrary<Matcher> = fc.oneof(
    fc.record({ name, value: text, isRegex: fc.constant(false), isEqual: fc.boolean() }),
    fc.record({ name, value: regex, isRegex: fc.constant(true), isEqual: fc.boolean() }),
  )

  test('are the same after conversion to a condition and back', () => {
    fc.assert(
      fc.property(fc.array(matcher, { minLength: 1, maxLength: 3 }), (matchers) => {
        expect(matchersOf(JSON.parse(JSON.stringify(conditionOfMatchers(matchers))))).toEqual(matchers)
      }),
    )
  })

  test('match the same labels as the regular expression, a missing label like the empty text', () => {
    fc.assert(
      fc.property(matcher, fc.option(text, { nil: null }), (one, label) => {
        const view = { [`labels.${one.name}`]: label }
        const asker = { now: '', me: null, teams: [], regex: matchesRegex }
        const wanted = one.isRegex ? new RegExp(`^(?:${one.value})$`).test(label ?? '') : one.value === (label ?? '')
        expect(matches(conditionOfMatchers([one]), view, asker, () => undefined)).toBe(wanted === one.isEqual)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['alertname=~"Disk.*"', [['alertname', '=~', 'Disk.*']]],
    ['a!=b', [['a', '!=', 'b']]],
    ['a=~web.*|db{2}', [['a', '=~', 'web.*|db{2}']]],
    ['a="x, y=z"', [['a', '=', 'x, y=z']]],
    [
      'a="b", c!~"d"',
      [
        ['a', '=', 'b'],
        ['c', '!~', 'd'],
      ],
    ],
    [
      '{"host.name"="web-1", alertname=~"Disk.*",}',
      [
        ['host.name', '=', 'web-1'],
        ['alertname', '=~', 'Disk.*'],
      ],
    ],
    ['"\\u00f1\\x41\\102"="a\\tb"', [['ñAB', '=', 'a\tb']]],
    ['a="say \\"hi\\"\\n\\\\"', [['a', '=', 'say "hi"\n\\']]],
    ['a=', [['a', '=', '']]],
  ])('are read from %s', (input, wanted) => {
    const sign = (one: Matcher) => `${one.isEqual ? (one.isRegex ? '=~' : '=') : one.isRegex ? '!~' : '!='}`
    expect(readMatchers(input).map((one) => [one.name, sign(one), one.value])).toEqual(wanted)
  })

  test.each(['', 'a', '"host.name"', '{a="b"', 'a="b', '"a\\q"="b"', '""="b"', '"a"="\\xff"', 'a=b"c'])('are not read from %s', (input) => {
    expect(() => readMatchers(input)).toThrow('bad matcher format')
  })
})
