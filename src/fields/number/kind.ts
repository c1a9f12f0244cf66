import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { readDecimal } from '../faces/decimal.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface NumberOptions extends FieldOptions {
  readonly min?: number
  readonly max?: number
  readonly whole?: boolean
  /** A unit shown after the number, such as `%`. */
  readonly suffix?: string
}

/** A number. */
export const number = <const O extends NumberOptions = Record<never, never>>(options?: O) => field<number, O>('number', options)

export const numberKind: Kind<number> = {
  name: 'number',
  label: messageOf('kindName'),
  operators: [...equality, ...order],
  parse: (input, options) => {
    const value = readDecimal(input)
    if (value === undefined) return { refused: messageOf('form') }
    if (options['whole'] === true && !Number.isSafeInteger(value)) return { refused: messageOf('whole') }
    if (typeof options['min'] === 'number' && value < options['min']) return { refused: messageOf('tooSmall', { min: options['min'] }) }
    if (typeof options['max'] === 'number' && value > options['max']) return { refused: messageOf('tooLarge', { max: options['max'] }) }
    return { value }
  },
  format: String,
  compare: (a, b) => a - b,
}
