import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { readDecimal, roundToCents } from '../faces/decimal.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** An amount in the installation's currency, with two decimals. */
export const money = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<number, O>('money', options)

const maxAmount = 1e13

export const moneyKind: Kind<number> = {
  name: 'money',
  label: messageOf('kindName'),
  valuesOf: 'number',
  operators: [...equality, ...order],
  parse: (input) => {
    const value = readDecimal(input)
    if (value === undefined || Math.abs(value) > maxAmount) return { refused: messageOf('form') }
    return { value: roundToCents(value) }
  },
  format: (value) => value.toFixed(2),
  compare: (a, b) => a - b,
}
