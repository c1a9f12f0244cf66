import { type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** Yes or no; empty if unknown. */
export const flag = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<boolean, O>('flag', options)

const spellings = new Map(
  Object.entries({
    true: true,
    false: false,
    yes: true,
    no: false,
    sí: true,
    si: true,
    '1': true,
    '0': false,
  }),
)

export const flagKind: Kind<boolean> = {
  name: 'flag',
  label: messageOf('kindName'),
  operators: ['is', 'isNot', 'empty'],
  parse: (input) => {
    if (typeof input === 'boolean') return { value: input }
    const value = spellings.get(String(input).trim().toLowerCase())
    return value === undefined ? { refused: messageOf('form') } : { value }
  },
  format: String,
}
