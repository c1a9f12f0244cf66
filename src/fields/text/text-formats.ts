/** What a text can be besides text: codes and names from a list that the language's own library knows. */
import { isZone } from '#kernel/time.ts'

export type TextFormat = 'time-zone' | 'currency'

interface Format {
  readonly fits: (value: string) => boolean
  readonly refused: string
  /** All that fit, for a form. */
  readonly values: () => readonly string[]
}

const currencies = new Set(Intl.supportedValuesOf('currency'))

export const formats: ReadonlyMap<unknown, Format> = new Map<TextFormat, Format>([
  [
    'time-zone',
    {
      fits: isZone,
      refused: 'takes a time zone that exists, such as Europe/Madrid',
      values: () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])],
    },
  ],
  [
    'currency',
    { fits: (value) => currencies.has(value), refused: 'takes the code of a currency, such as EUR', values: () => [...currencies] },
  ],
])
