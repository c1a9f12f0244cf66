import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'

interface NumberOptions extends FieldOptions {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  /** What stands behind the number for people, such as `%`. */
  readonly suffix?: string
}

export const number = <const O extends NumberOptions = Record<never, never>>(options?: O) => field<number, O>('number', options)

export const numberKind: Kind<number> = {
  name: 'number',
  words: { es: 'número', en: 'number' },
  operators: [...equality, ...order],
  parse: (input, options) => {
    const value = typeof input === 'string' && input.trim() !== '' ? Number(input) : input
    if (typeof value !== 'number' || !Number.isFinite(value)) return { refused: 'takes a number' }
    if (options['whole'] === true && !Number.isSafeInteger(value)) return { refused: 'takes a whole number' }
    if (typeof options['min'] === 'number' && value < options['min']) return { refused: `takes ${options['min']} or more` }
    if (typeof options['max'] === 'number' && value > options['max']) return { refused: `takes ${options['max']} or less` }
    return { value }
  },
  format: String,
  compare: (a, b) => a - b,
}
