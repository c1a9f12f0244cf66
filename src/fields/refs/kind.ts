import { type FieldOptions, field, type Id, type Kind, type ModelName } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { isId } from '../ref/kind.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** References to several records of another type. */
export const refs = <const P extends ModelName, const O extends FieldOptions = Record<never, never>>(to: P, options?: O) =>
  field<readonly Id<P>[], O>('refs', options, { to })

const maxReferences = 1000

export const refsKind: Kind<readonly string[]> = {
  name: 'refs',
  label: messageOf('kindName'),
  valuesOf: 'ref',
  operators: ['has', 'empty'],
  many: true,
  parse: (input) => {
    if (!Array.isArray(input) || !input.every(isId)) return { refused: messageOf('form') }
    if (input.length > maxReferences) return { refused: messageOf('tooMany', { max: maxReferences }) }
    return { value: [...new Set(input.map((id) => id.toLowerCase()))] }
  },
  format: (value) => value.join(','),
}
