import { equality, type Field, type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface ChoiceOptions extends FieldOptions {
  /** The values rise. By default a scale is declared from its largest value to its smallest: high, medium, low. */
  readonly rises?: boolean
}

/** One of a few values. The values are stable keys; their labels are in the language files of the room. */
export const choice = <const V extends readonly string[], const O extends ChoiceOptions = Record<never, never>>(values: V, options?: O) =>
  field<V[number], O>('choice', options, { values })

/** The keys that a choice field allows. */
export const choicesOf = (options: Field['options']): readonly string[] => (options['values'] as readonly string[] | undefined) ?? []

export const choiceKind: Kind<string> = {
  name: 'choice',
  label: messageOf('kindName'),
  valuesOf: 'text',
  operators: [...equality],
  parse: (input, options) => {
    const values = choicesOf(options)
    return typeof input === 'string' && values.includes(input)
      ? { value: input }
      : { refused: messageOf('unknown', { values: values.join(', ') }) }
  },
  format: (value) => value,
}
