/** Values that programs stumble over: names of Object.prototype, limits of numbers, impossible moments, long and deep texts. */
import type { Random } from './random.ts'

const longCharacters = 20_000
const deepLevels = 300

const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eabc',
  '\ufeff',
  '🔥👩‍👩‍👧‍👦',
  '打印机坏了',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'prototype',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '1e400',
  '1,5',
  '9'.repeat(40),
  '00000000-0000-4000-8000-000000000000',
  '00000000-0000-0000-0000-00000000000g',
  '2026-02-31',
  '2026-02-31T10:00:00Z',
  '0000-00-00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  '2026-03-02T10:00:00+99:00',
  'P1Q',
  'P999999999Y',
  '-P1D',
  'Mars/Olympus',
  'FREQ=SECONDLY;COUNT=999999999',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  '*'.repeat(60),
  'a*a*a*a*a*a*a*a*a*b',
  '(a+)+$',
  '%',
  '%_\\',
  "' or 1=1 --",
  '"; drop table record; --',
  '#{7*7}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '=cmd|/c calc!A1',
  '{count, plural, other {',
  '-',
  '- -',
  ':* & | !',
  'a'.repeat(longCharacters),
  '😀'.repeat(2000),
  'id',
  'title',
  'number',
  'a.b.c.d.e',
  'organisation.parent.parent.parent',
  'me',
  'mine',
  'Inc-1',
  'e\u0301'.repeat(500),
]

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1.005,
  1e21,
  1e-7,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  1e308,
  253_402_300_800_000,
]

const nested = (levels: number, list: boolean): unknown => {
  let value: unknown = list ? [] : {}
  for (let i = 0; i < levels; i++) value = list ? [value] : { all: [value] }
  return value
}

export const hostileText = (random: Random): string => random.pick(texts)

/** Any JSON value, at most a few levels deep unless depth is its point. */
export const hostileValue = (random: Random, levels = 3): unknown => {
  switch (random.below(levels > 0 ? 10 : 6)) {
    case 0:
    case 1:
    case 2:
      return hostileText(random)
    case 3:
      return random.pick(numbers)
    case 4:
      return random.pick([true, false])
    case 5:
      return null
    case 6:
      return Array.from({ length: random.below(4) }, () => hostileValue(random, levels - 1))
    case 7:
      return ownObject(Array.from({ length: random.below(4) }, () => [hostileText(random).slice(0, 50), hostileValue(random, levels - 1)]))
    case 8:
      return nested(1 + random.below(deepLevels), random.chance(0.5))
    default:
      return random.pick<unknown>(JSON.parse('[[[]],[{}],{"constructor":{}},{"length":1e9},{"toJSON":"x"},{"then":"x"},[null],{"":""}]'))
  }
}

/** An object that has `__proto__` as a key of its own, as JSON.parse makes it. */
const ownObject = (entries: readonly (readonly [string, unknown])[]): unknown =>
  JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`)
