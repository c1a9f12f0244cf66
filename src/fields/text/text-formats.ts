/** What a text can be besides text: codes and names from a list that the language's own library knows. */

import { type Message, messageMaker } from '#kernel/messages.ts'
import { isZone } from '#kernel/time.ts'
import { en } from './en.ts'

const say = messageMaker(en)

export type TextFormat = 'time-zone' | 'currency'

interface Format {
  readonly fits: (value: string) => boolean
  readonly refused: Message
  /** All that fit, for a form. */
  readonly values: () => readonly string[]
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

export const formats: ReadonlyMap<unknown, Format> = new Map<TextFormat, Format>([
  [
    'time-zone',
    {
      fits: isZone,
      refused: say('timeZone', { example: 'Europe/Madrid' }),
      values: () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])],
    },
  ],
  ['currency', { fits: (value) => currencies.has(value), refused: say('currency', { example: 'EUR' }), values: () => [...currencies] }],
])
