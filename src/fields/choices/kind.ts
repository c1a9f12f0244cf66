import { type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { choicesOf } from '../choice/kind.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** Several of a few values. */
export const choices = <const V extends readonly string[], const O extends FieldOptions = Record<never, never>>(values: V, options?: O) =>
  field<readonly V[number][], O>('choices', options, { values })

export const choicesKind: Kind<readonly string[]> = {
  name: 'choices',
  label: messageOf('kindName'),
  valuesOf: 'text',
  operators: ['has', 'empty'],
  many: true,
  parse: (input, options) => {
    const values = choicesOf(options)
    const list = typeof input === 'string' ? input.split(',').map((one) => one.trim()) : input
    if (!Array.isArray(list) || !list.every((one) => typeof one === 'string' && values.includes(one)))
      return { refused: messageOf('unknown', { values: values.join(', ') }) }
    return { value: [...new Set(list as string[])] }
  },
  format: (value) => value.join(','),
}
